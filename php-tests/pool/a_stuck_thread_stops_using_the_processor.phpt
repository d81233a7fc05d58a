--TEST--
A thread that is stuck in native code uses no processor soon after its deadline, and stats() showed it with its reason until it was gone
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
    $threads = array_keys(threads(), 'js-vm', true);
    $js->execute($script, timeoutMs: $reason === 'stack' ? 10000 : 100);
    echo $reason, ' ', $count() - $before, ' ';
    // Whoever had to be ended is gone, or uses nothing any more.
    usleep(300_000);
    $ticks = cpu_ticks();
    usleep(300_000);
    $busy = array_filter(array_intersect_key(cpu_ticks(), array_flip($threads)), fn ($now, $thread) => $now - ($ticks[$thread] ?? 0) > 1, ARRAY_FILTER_USE_BOTH);
    echo count($busy), ' busy ', $js->execute('2 + 2', timeoutMs: 5000)['result'], "\n";
}
var_dump(wait_until(fn () => JsMachine::stats()['quarantined'] === 0), JsMachine::stats()['healthy']);
?>
--EXPECT--
timeout 1 0 busy 4
memory 1 0 busy 4
stack 1 0 busy 4
bool(true)
bool(true)
