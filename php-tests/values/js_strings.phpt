--TEST--
Strings arrive as UTF-8; a lone surrogate becomes U+FFFD
--FILE--
<?php
$js = new JsMachine();
var_dump($js->eval('""'), $js->eval('"ünï"'), $js->eval('"\u{1F600}"'));
var_dump(bin2hex($js->eval('"a\0b"')));
var_dump($js->eval('"a\uD83Db"'), $js->eval('"\uDE00\uD83D"'));
var_dump($js->eval('({"k\uD800": 1})'));
var_dump(strlen($js->eval('"ü".repeat(100000)')));
?>
--EXPECT--
string(0) ""
string(5) "ünï"
string(4) "😀"
string(6) "610062"
string(5) "a�b"
string(6) "��"
array(1) {
  ["k�"]=>
  int(1)
}
int(200000)
