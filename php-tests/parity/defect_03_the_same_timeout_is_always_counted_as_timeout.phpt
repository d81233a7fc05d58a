--TEST--
Defect 3: the same timeout is `timeout` in the reply, in stats() and in the metrics, never `error`
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../metrics/prometheus.inc';

$js = new JsMachine(timeoutMs: 10);
$statuses = [];
for ($i = 0; $i < 100; $i++) {
    $reply = $js->execute($i % 2 ? 'while (true) {}' : 'try { while (true) {} } catch (e) { throw new Error("timeout") }');
    $statuses[$reply['status']] = true;
}
$families = metrics();
echo implode(' ', array_keys($statuses)), ' ', JsMachine::stats()['executions']['timeout'], ' ',
    metric($families, 'js_executions_total', ['status' => 'timeout']), ' ', metric($families, 'js_execution_duration_seconds_count', ['status' => 'timeout']), "\n";
echo JsMachine::stats()['executions']['error'], ' ', metric($families, 'js_executions_total', ['status' => 'error']), "\n";
?>
--EXPECT--
timeout 100 100 100
0 0
