--TEST--
A VM that had to be left in the middle of native code is used again at once, and its memory is gone
--CONFLICTS--
all
--INI--
js_machine.pool_size=2
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$js = new JsMachine(timeoutMs: 50, memoryMb: 512);
$js->eval('0');
for ($i = 0; $i < 5; $i++) {
    [$before] = array_column(JsMachine::stats()['vms'], 'id');
    // Holds 128 MB and more when it gets stuck.
    echo $js->execute("let s = 'y'; for (let i = 0; i < 27; i++) s += s; const kept = s + 'z'; /(?<!c)(a+)+b/.test('a'.repeat(40))", timeoutMs: 1000)['status'], ' ';
    $next = $js->execute('2 + 2', timeoutMs: 10000);
    $serving = JsMachine::stats()['vms'];
    echo $next['result'], ' ', count($serving), ' ', in_array($before, array_column($serving, 'id'), true) ? 'the same VM' : 'another VM', "\n";
}
var_dump(JsMachine::stats()['quarantined'], count(threads()) === 2 ?: threads());
var_dump(wait_until(fn () => resident_bytes() < 200 << 20));
?>
--EXPECT--
timeout 4 1 the same VM
timeout 4 1 the same VM
timeout 4 1 the same VM
timeout 4 1 the same VM
timeout 4 1 the same VM
int(0)
bool(true)
bool(true)
