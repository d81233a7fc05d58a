--TEST--
A VM that had to be replaced counts under its reason; one that was only interrupted does not
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/prometheus.inc';

$js = new JsMachine(timeoutMs: 100, memoryMb: 32);
$deep = new JsMachine(timeoutMs: 10000, memoryMb: 512);
$show = function (string $what) {
    $families = metrics();
    $reasons = [];
    foreach ($families['js_vm_recycled_total']['samples'] as [, $labels, $count]) {
        if ($count > 0) {
            $reasons[] = "{$labels['reason']} $count";
        }
    }
    echo $what, ': ', implode(', ', $reasons) ?: 'none', '; panics ', metric($families, 'js_engine_panics_total'), "\n";
};
$js->execute('for (;;);');
$js->execute('throw 1');
$js->execute('const a = []; for (;;) a.push(1.5)');
$show('interrupted');
$js->execute("/(?<!c)(a+)+b/.test('a'.repeat(40))");
$show('stuck');
$js->execute('Object.keys(new Array(3e6).fill(1))');
$show('too much memory at once');
$deep->execute('const p = new Proxy({}, {}); Object.setPrototypeOf(p, p); p.x');
$show('no stack left');
?>
--EXPECT--
interrupted: none; panics 0
stuck: timeout 1; panics 0
too much memory at once: memory 1, timeout 1; panics 0
no stack left: memory 1, stack 1, timeout 1; panics 0
