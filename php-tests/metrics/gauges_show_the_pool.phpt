--TEST--
Size, available and active show the pool at this moment, and do not go below zero when a script waits for a VM
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--INI--
js_machine.pool_size=1
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/prometheus.inc';

function show(string $when): void
{
    $families = metrics();
    $stats = JsMachine::stats();
    $gauges = array_map(fn ($name) => metric($families, $name), ['js_pool_size', 'js_pool_available', 'js_active_executions', 'js_vm_quarantined']);
    echo $when, ': ', implode(' ', $gauges), "\n";
    if ($gauges != [$stats['pool_size'], $stats['available'], $stats['active'], $stats['quarantined']]) {
        echo "stats() says otherwise\n";
    }
}

pcntl_async_signals(true);
$js = new JsMachine(timeoutMs: 20000, acquireTimeoutMs: 50);
pcntl_signal(SIGALRM, function () use ($js) {
    show('while it runs');
    for ($i = 0; $i < 3; $i++) {
        echo $js->execute('1')['status'], "\n";
    }
    show('after others were rejected');
});
show('before the first script');
pcntl_alarm(1);
$js->execute('const end = Date.now() + 1500; while (Date.now() < end);');
show('after it');
?>
--EXPECT--
before the first script: 1 1 0 0
while it runs: 1 0 1 0
rejected
rejected
rejected
after others were rejected: 1 0 1 0
after it: 1 1 0 0
