--TEST--
A host function takes so many arguments and no more: PHP keeps them on its stack
--INI--
memory_limit=32M
--FILE--
<?php
$js = (new JsMachine(timeoutMs: 20_000, memoryMb: 256))->bind('count', fn (...$args) => count($args));
echo $js->eval('count(...new Array(10_000).fill(1))'), "\n";
echo $js->eval('try { count(...new Array(1_000_000).fill(1)) } catch (e) { `${e.name}: ${e.message}` }'), "\n";
?>
--EXPECT--
10000
RangeError: a host function takes 10000 arguments at the most, 1000000 given; pass an array
