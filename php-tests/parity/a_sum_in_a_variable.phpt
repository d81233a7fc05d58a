--TEST--
Documented script: var result = 2 + 2; result; is 4
--FILE--
<?php
$js = new JsMachine();
$code = 'var result = 2 + 2; result;';
var_dump($js->execute($code)['result'], $js->eval($code));
?>
--EXPECT--
int(4)
int(4)
