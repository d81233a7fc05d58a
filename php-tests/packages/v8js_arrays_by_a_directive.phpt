--TEST--
With v8js.use_array_access, objects with offsets and a count are arrays of JavaScript in the classes of v8js
--INI--
v8js.use_array_access=1
--FILE--
<?php
require __DIR__ . '/../../packages/autoload.php';
$v8 = new V8Js();
$v8->list = $list = new ArrayObject(['a', 'b', 'c']);
echo $v8->executeString('Array.isArray(PHP.list) + " " + PHP.list.length + " " + PHP.list.map(x => x + x).join()'), "\n";
$v8->executeString('PHP.list[1] = "B"; delete PHP.list[2]');
echo implode(',', $list->getArrayCopy()), "\n";
echo $v8->executeString('Object.keys(PHP.list).join() + " " + (5 in PHP.list)'), "\n";
?>
--EXPECT--
true 3 aa,bb,cc
a,B
0,1 false
