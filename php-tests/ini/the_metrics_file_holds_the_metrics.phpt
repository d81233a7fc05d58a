--TEST--
With js_machine.metrics_file the metrics are in that file when the process has ended
--FILE--
<?php
require __DIR__ . '/start.inc';

$file = sys_get_temp_dir() . '/js_machine_' . getmypid() . '.prom';
start_php(["js_machine.metrics_file='$file'"], '(new JsMachine())->execute("1"); (new JsMachine())->execute("throw 1");');
echo implode("\n", preg_grep('/^js_executions_total.* 1$/', file($file, FILE_IGNORE_NEW_LINES))), "\n";
unlink($file);
?>
--EXPECT--
js_executions_total{status="error"} 1
js_executions_total{status="success"} 1
