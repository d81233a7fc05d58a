--TEST--
Decimal keys become int keys, as with any PHP array
--FILE--
<?php
var_dump(array_keys((new JsMachine())->eval(<<<'JS'
    ({5: 1, "-5": 1, "05": 1, "1.5": 1, "9223372036854775807": 1, "9223372036854775808": 1, "-0": 1, " 1": 1, "1 ": 1, "-": 1})
    JS)));
?>
--EXPECT--
array(10) {
  [0]=>
  int(5)
  [1]=>
  int(-5)
  [2]=>
  string(2) "05"
  [3]=>
  string(3) "1.5"
  [4]=>
  int(9223372036854775807)
  [5]=>
  string(19) "9223372036854775808"
  [6]=>
  string(2) "-0"
  [7]=>
  string(2) " 1"
  [8]=>
  string(2) "1 "
  [9]=>
  string(1) "-"
}
