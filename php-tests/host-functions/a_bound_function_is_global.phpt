--TEST--
A bound function is a global function; a dotted path is a function in an object
--FILE--
<?php
$js = (new JsMachine())
    ->bind('add', fn (int $a, int $b): int => $a + $b)
    ->bind('text.upper', 'strtoupper')
    ->bind('text.trim.left', 'ltrim');
var_dump($js->eval('add(1, 2)'));
var_dump($js->eval('text.upper("x") + text.trim.left("  y")'));
var_dump($js->eval('[typeof add, add.name, typeof text, text.upper.name]'));
var_dump($js->execute('add(20, 22)')['result']);
?>
--EXPECT--
int(3)
string(2) "Xy"
array(4) {
  [0]=>
  string(8) "function"
  [1]=>
  string(3) "add"
  [2]=>
  string(6) "object"
  [3]=>
  string(5) "upper"
}
int(42)
