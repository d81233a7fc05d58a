--TEST--
A Map becomes an array of its entries, a Set a list
--FILE--
<?php
$js = new JsMachine();
echo var_export($js->eval('new Map([["a", 1], [2, "two"], ["n", new Map([["x", 1]])]])'), true), "\n";
echo json_encode($js->eval('new Set([3, 1, 3, "a"])')), "\n";
echo json_encode($js->eval('[new Map(), new Set()]')), "\n";
echo $js->execute('new Map([[{}, 1]])')['status'], "\n";
?>
--EXPECT--
array (
  'a' => 1,
  2 => 'two',
  'n' => 
  array (
    'x' => 1,
  ),
)
[3,1,"a"]
[[],[]]
error
