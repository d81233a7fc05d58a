--TEST--
A list becomes an Array, any other array an object with its keys in order
--FILE--
<?php
require __DIR__ . '/seen.inc';


$unset = [1, 2, 3];
unset($unset[0]);
foreach ([[], [1, [2, 'a']], ['b' => 1, 'a' => 2], [1 => 'one', 0 => 'zero'], $unset, ['__proto__' => 1, 'constructor' => 2], ['' => 0, -5 => 1]] as $value) {
    echo seen($value), "\n";
}
echo (new JsMachine())->eval('Object.hasOwn(v, "__proto__") + " " + (Object.getPrototypeOf(v) === Object.prototype)', ['v' => ['__proto__' => ['x' => 1]]]), "\n";
?>
--EXPECT--
[]
[1, [2, "a"]]
{"b": 1, "a": 2}
{"0": "zero", "1": "one"}
{"1": 2, "2": 3}
{"__proto__": 1, "constructor": 2}
{"": 0, "-5": 1}
true true
