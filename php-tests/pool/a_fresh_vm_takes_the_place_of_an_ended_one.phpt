--TEST--
A VM that had to be ended is replaced at once, and its thread and memory are gone soon
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
    $serving = array_filter(JsMachine::stats()['vms'], fn ($vm) => $vm['state'] !== 'quarantined');
    echo $next['result'], ' ', count($serving), ' ', in_array($before, array_column($serving, 'id'), true) ? 'the same VM' : 'another VM', "\n";
}
var_dump(wait_until(fn () => JsMachine::stats()['quarantined'] === 0 && count_threads('js-vm') === 1));
var_dump(wait_until(fn () => resident_bytes() < 200 << 20));
?>
--EXPECT--
timeout 4 1 another VM
timeout 4 1 another VM
timeout 4 1 another VM
timeout 4 1 another VM
timeout 4 1 another VM
bool(true)
bool(true)
