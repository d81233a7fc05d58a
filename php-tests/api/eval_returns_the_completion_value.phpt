--TEST--
eval() returns the value of the last expression statement
--FILE--
<?php
$js = new JsMachine();
var_dump($js->eval('1; 2; 3'));
var_dump($js->eval('var a = 5'));
var_dump($js->eval('if (true) { "yes" } else { "no" }'));
var_dump($js->eval('"\u00fc" + "\u{1F600}"'));
var_dump($js->eval('({a: [1, {b: null}]})'));
?>
--EXPECT--
int(3)
NULL
string(3) "yes"
string(6) "ü😀"
array(1) {
  ["a"]=>
  array(2) {
    [0]=>
    int(1)
    [1]=>
    array(1) {
      ["b"]=>
      NULL
    }
  }
}
