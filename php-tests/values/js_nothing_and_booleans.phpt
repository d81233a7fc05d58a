--TEST--
undefined and null become null, booleans stay
--FILE--
<?php
$js = new JsMachine();
var_dump($js->eval('undefined'), $js->eval('null'), $js->eval('true'), $js->eval('false'), $js->eval('void 0'), $js->eval('{}'));
var_dump($js->eval('({a: undefined, b: null})'));
?>
--EXPECT--
NULL
NULL
bool(true)
bool(false)
NULL
NULL
array(2) {
  ["a"]=>
  NULL
  ["b"]=>
  NULL
}
