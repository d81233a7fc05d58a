--TEST--
metrics() is Prometheus text, with the executions so far
--FILE--
<?php
$js = new JsMachine();
$js->execute('1');
$js->execute('throw 1');
$text = JsMachine::metrics();
foreach (['js_executions_total{status="success"} 1', 'js_executions_total{status="error"} 1', 'js_pool_size 4'] as $line) {
    var_dump(in_array($line, explode("\n", $text), true));
}
var_dump(str_ends_with($text, "\n"));
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
