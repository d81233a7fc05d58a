--TEST--
Defect 1: at a timeout nothing of the script goes on, so the next one never shares a VM with it
--INI--
js_machine.pool_size=1
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$js = new JsMachine(timeoutMs: 100);
$js->eval('0');
$scripts = [
    'globalThis.n = 0; for (;;) globalThis.n++',
    'setInterval(() => { globalThis.n = 1 }, 0)',
    'const again = () => { globalThis.n = 1; return Promise.resolve().then(again) }; again()',
    "globalThis.n = 1; /(?<!c)(a+)+b/.test('a'.repeat(40))",
];
foreach ($scripts as $script) {
    echo $js->execute($script)['status'], ', ';
    // Long enough for anything that still ran to show.
    echo $js->eval('(async () => { await new Promise((done) => setTimeout(done, 40)); return typeof n })()', timeoutMs: 5000), ', ';
    $before = array_sum(cpu_ticks());
    usleep(300_000);
    $used = array_sum(cpu_ticks()) - $before;
    echo $used <= 2 ? 'nothing goes on' : "$used ticks of CPU", ', ', count(JsMachine::stats()['vms']), " VM\n";
}
?>
--EXPECT--
timeout, undefined, nothing goes on, 1 VM
timeout, undefined, nothing goes on, 1 VM
timeout, undefined, nothing goes on, 1 VM
timeout, undefined, nothing goes on, 1 VM
