--TEST--
Nothing that a script does prints anything
--FILE--
<?php
$js = new JsMachine(timeoutMs: 200);
ob_start();
$js->execute('typeof console === "object" && console.log("a", {b: 1})');
$js->execute('typeof console === "object" && console.error(new Error("x"))');
$js->execute('typeof console === "object" && console.table && console.table([1])');
$js->execute('[3, 1, 2].sort(() => Math.random() - 0.5)');
$js->execute('for (;;) {}');
var_dump(ob_get_clean());
?>
--EXPECT--
string(0) ""
