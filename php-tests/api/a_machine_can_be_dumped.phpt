--TEST--
A JsMachine can be dumped, compared and cast
--FILE--
<?php
$js = new JsMachine(timeoutMs: 5);
var_dump($js, (array) $js, $js == new JsMachine(), $js === $js);
?>
--EXPECT--
object(JsMachine)#1 (0) {
}
array(0) {
}
bool(true)
bool(true)
