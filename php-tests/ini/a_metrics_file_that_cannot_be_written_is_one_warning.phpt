--TEST--
A metrics file that cannot be written is one warning, and scripts run
--INI--
js_machine.metrics_file=/nonexistent/directory/js.prom
--FILE--
<?php
$js = new JsMachine();
echo $js->eval('6 * 7'), "\n";
echo $js->eval('6 * 7'), "\n";
?>
--EXPECTF--
Warning: JsMachine::eval(): js_machine.metrics_file is not written: /nonexistent/directory%s in %s on line 3
42
42
