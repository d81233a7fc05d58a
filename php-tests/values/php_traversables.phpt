--TEST--
A Traversable becomes an Array or an object, by its keys
--FILE--
<?php
require __DIR__ . '/seen.inc';


$list = function () { yield 1; yield [2]; };
$map = function () { yield 'a' => 1; yield 'b' => 2; };
$mixed = function () { yield 'zero'; yield 'one'; yield 'k' => 'named'; yield 5 => 'five'; };
$aggregate = new class implements IteratorAggregate {
    public $ignored = 1;
    public function getIterator(): Iterator
    {
        return new ArrayIterator(['x' => 1]);
    }
};
$empty = function () { yield from []; };
foreach ([$list(), $map(), $mixed(), $aggregate, new ArrayObject([1, 2]), new ArrayIterator(['a' => 1]), $empty(), new SplFixedArray(2), new SplObjectStorage()] as $value) {
    echo seen($value), "\n";
}
$odd = function () { yield 1.5 => 'x'; };
try {
    seen($odd());
} catch (JsMachine\Exception\ConversionException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
[1, [2]]
{"a": 1, "b": 2}
{"0": "zero", "1": "one", "5": "five", "k": "named"}
{"x": 1}
[1, 2]
{"a": 1}
[]
[null, null]
[]
a key that is neither int nor string cannot name a JavaScript property at $globals.value
