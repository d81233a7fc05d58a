--TEST--
Ten times as many timers take about ten times as long, to set, to fire and to clear
--CONFLICTS--
all
--FILE--
<?php
$js = new JsMachine(timeoutMs: 60000, memoryMb: 256);
$js->eval('0');
$uses = [
    'set and fired' => 'let fired = 0; for (let i = 0; i < count; i++) setTimeout(() => fired++, 0); new Promise((done) => setTimeout(() => done(fired), 1))',
    'set and cleared' => 'let ids = []; for (let i = 0; i < count; i++) ids.push(setTimeout(() => {}, 1e6)); ids.forEach((id) => clearTimeout(id)); ids.length',
];
foreach ($uses as $use => $code) {
    $ms = [];
    foreach ([1000, 10000] as $count) {
        $replies = array_map(fn () => $js->execute($code, globals: ['count' => $count]), range(1, 3));
        echo "$use: ", $replies[0]['result'] ?? $replies[0]['error'], "\n";
        $ms[] = min(array_column($replies, 'cpu_ms'));
    }
    // Quadratic would be 100 times as long.
    echo $ms[1] < 30 * $ms[0] ? 'in proportion' : sprintf('%.1f ms, then %.1f ms', ...$ms), "\n";
}
?>
--EXPECT--
set and fired: 1000
set and fired: 10000
in proportion
set and cleared: 1000
set and cleared: 10000
in proportion
