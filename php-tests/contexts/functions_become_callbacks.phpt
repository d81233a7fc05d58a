--TEST--
A JavaScript function is a callable of PHP: for is_callable, array_map, usort and a closure
--FILE--
<?php
$context = (new JsMachine())->context();
$double = $context->eval('(n) => n * 2');
var_dump($double::class, is_callable($double), $double(21));
echo implode(',', array_map($double, [1, 2, 3])), "\n";
$list = [3, 1, 2];
usort($list, $context->eval('(a, b) => b - a'));
echo implode(',', $list), "\n";
echo (fn (callable $f) => $f('x', [1], null))($context->eval('(...args) => JSON.stringify(args)')), "\n";
['map' => ['f' => $f]] = $context->eval('({ map: { f: (g) => g(20) + 1 } })');
echo $f(fn ($n) => $n * 2), "\n";
echo Closure::fromCallable($double)(4), "\n";
$async = $context->eval('async (x) => x + 1');
echo $async(1), "\n";
?>
--EXPECT--
string(18) "JsMachine\Callback"
bool(true)
int(42)
2,4,6
3,2,1
["x",[1],null]
41
8
2
