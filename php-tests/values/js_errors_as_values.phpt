--TEST--
An Error as a value becomes an array with name, message and stack
--FILE--
<?php
$value = (new JsMachine())->eval('[new TypeError("wrong")]')[0];
var_dump(array_slice(array_keys($value), 0, 3), $value['name'], $value['message'], is_string($value['stack']));
?>
--EXPECT--
array(3) {
  [0]=>
  string(4) "name"
  [1]=>
  string(7) "message"
  [2]=>
  string(5) "stack"
}
string(9) "TypeError"
string(5) "wrong"
bool(true)
