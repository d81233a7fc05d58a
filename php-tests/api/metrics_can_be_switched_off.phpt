--TEST--
With js_machine.metrics off nothing is counted, and metrics() says so
--INI--
js_machine.metrics=0
--FILE--
<?php
(new JsMachine())->execute('1');
echo JsMachine::metrics();
?>
--EXPECT--
# js_machine.metrics is off: nothing is counted
