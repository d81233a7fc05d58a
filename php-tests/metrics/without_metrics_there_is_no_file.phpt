--TEST--
With js_machine.metrics=0 nothing is counted and js_machine.metrics_file is not written
--FILE--
<?php
require __DIR__ . '/prometheus.inc';
require __DIR__ . '/../support/process.inc';

$file = __DIR__ . '/without_metrics.tmp.prom';
$ran = run_php('$r = (new JsMachine())->execute("1"); echo $r["status"], array_sum(JsMachine::stats()["executions"]), "\n", JsMachine::metrics();', ["js_machine.metrics_file=$file", 'js_machine.metrics=0']);
echo $ran['output'];
var_dump($ran['status'], file_exists($file), count(glob(__DIR__ . '/.without_metrics*')));
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/without_metrics.tmp.prom');
?>
--EXPECT--
success0
# js_machine.metrics is off: nothing is counted
int(0)
bool(false)
int(0)
