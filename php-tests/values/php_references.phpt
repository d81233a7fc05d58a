--TEST--
References cross as what they refer to
--FILE--
<?php
require __DIR__ . '/seen.inc';


$a = 1;
$list = [2];
$value = ['a' => &$a, 'b' => &$a, 'list' => &$list];
echo seen($value), "\n";
foreach ($value as &$item);
echo seen($value), "\n";
?>
--EXPECT--
{"a": 1, "b": 1, "list": [2]}
{"a": 1, "b": 1, "list": [2]}
