--TEST--
Native code that is stuck is left soon after its deadline, its reason is counted, and nothing of it goes on
--CONFLICTS--
all
--INI--
js_machine.pool_size=2
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$js = new JsMachine(timeoutMs: 100, memoryMb: 64);
$js->eval('0');
foreach ([
    'timeout' => '(3n ** 30000000n) % 7n', 'memory' => 'Object.keys(new Array(3e6).fill(1))',
    'stack' => 'const p = new Proxy({}, {}); Object.setPrototypeOf(p, p); p.x',
] as $reason => $script) {
    $count = fn () => preg_match("~js_vm_recycled_total\{reason=\"$reason\"\} (\d+)~", JsMachine::metrics(), $match) ? (int) $match[1] : 0;
    $before = $count();
    $js->execute($script, timeoutMs: $reason === 'stack' ? 10000 : 100);
    echo $reason, ' ', $count() - $before, ' ';
    $ticks = array_sum(cpu_ticks());
    usleep(300_000);
    echo array_sum(cpu_ticks()) - $ticks <= 1 ? 'nothing goes on ' : 'something goes on ', $js->execute('2 + 2', timeoutMs: 5000)['result'], "\n";
}
var_dump(JsMachine::stats()['quarantined'], JsMachine::stats()['healthy']);
?>
--EXPECT--
timeout 1 nothing goes on 4
memory 1 nothing goes on 4
stack 1 nothing goes on 4
int(0)
bool(true)
