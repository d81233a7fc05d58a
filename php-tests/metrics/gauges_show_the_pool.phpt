--TEST--
Size, available and active show the pool at this moment, and never go below zero
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--INI--
js_machine.pool_size=2
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/prometheus.inc';

function show(string $when): void
{
    $families = metrics();
    $stats = JsMachine::stats();
    $gauges = [metric($families, 'js_pool_size'), metric($families, 'js_pool_available'), metric($families, 'js_active_executions'), metric($families, 'js_vm_quarantined')];
    echo $when, ': ', implode(' ', $gauges), "\n";
    if ($gauges != [$stats['pool_size'], $stats['available'], $stats['active'], $stats['quarantined']]) {
        echo "stats() says otherwise\n";
    }
}

pcntl_async_signals(true);
$js = new JsMachine(timeoutMs: 20000, acquireTimeoutMs: 50);
$depth = 0;
// Each script is interrupted by a handler that runs the next one: three of them for two VMs.
pcntl_signal(SIGALRM, function () use ($js, &$depth) {
    show('inside of ' . ++$depth);
    if ($depth < 2) {
        pcntl_alarm(1);
        $js->execute('const end = Date.now() + 1500; while (Date.now() < end);');
    } else {
        echo $js->execute('1')['status'], "\n";
        show('after one was rejected');
    }
});
show('before the first');
pcntl_alarm(1);
$js->execute('const end = Date.now() + 1500; while (Date.now() < end);');
show('after the last');
?>
--EXPECT--
before the first: 2 2 0 0
inside of 1: 2 1 1 0
inside of 2: 2 0 2 0
rejected
after one was rejected: 2 0 2 0
after the last: 2 2 0 0
