--TEST--
Contexts share nothing with each other, nor with eval()
--FILE--
<?php
$js = new JsMachine();
[$a, $b] = [$js->context(), $js->context()];
$a->eval('var who = "a"; Array.prototype.mine = 1; Math.pow = () => "changed"');
$b->eval('var who = "b"');
echo $a->get('who'), $b->get('who'), "\n";
var_dump($b->eval('[].mine'), $b->eval('Math.pow(2, 3)'), $js->eval('[typeof who, typeof [].mine, Math.pow(2, 3)]'));
$a->close();
var_dump($js->context()->eval('[typeof who, typeof [].mine]'));
?>
--EXPECT--
ab
NULL
int(8)
array(3) {
  [0]=>
  string(9) "undefined"
  [1]=>
  string(9) "undefined"
  [2]=>
  int(8)
}
array(2) {
  [0]=>
  string(9) "undefined"
  [1]=>
  string(9) "undefined"
}
