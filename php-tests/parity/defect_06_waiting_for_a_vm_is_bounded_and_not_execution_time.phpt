--TEST--
Defect 6: waiting for a VM is bounded, is not execution time, and availability never goes below zero
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--INI--
js_machine.pool_size=1
js_machine.acquire_timeout_ms=100
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../metrics/prometheus.inc';

pcntl_async_signals(true);
$js = new JsMachine(timeoutMs: 30000);
pcntl_signal(SIGALRM, function () use ($js) {
    for ($i = 0; $i < 3; $i++) {
        $reply = $js->execute('1');
        echo $reply['status'], ', waited ', $reply['queue_ms'] >= 99 && $reply['queue_ms'] < 1100 ? 'as long as allowed' : $reply['queue_ms'],
            ', ran ', $reply['duration_ms'], ' ms, available ', metric(metrics(), 'js_pool_available'), "\n";
    }
});
pcntl_alarm(1);
echo $js->eval('const end = Date.now() + 2000; while (Date.now() < end); "done"'), "\n";
$families = metrics();
echo metric($families, 'js_pool_wait_timeouts_total'), ' ', metric($families, 'js_executions_total', ['status' => 'rejected']), ' ', metric($families, 'js_pool_available'), "\n";
var_dump(metric($families, 'js_execution_duration_seconds_count', ['status' => 'rejected']));
?>
--EXPECT--
rejected, waited as long as allowed, ran 0 ms, available 0
rejected, waited as long as allowed, ran 0 ms, available 0
rejected, waited as long as allowed, ran 0 ms, available 0
done
3 3 1
NULL
