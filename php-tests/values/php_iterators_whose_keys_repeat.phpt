--TEST--
An iterator whose integer keys repeat, as with yield from, keeps all of its values
--FILE--
<?php
require __DIR__ . '/seen.inc';

$from = function () { yield 1; yield from [2, 3]; yield 4; };
$twice = function () { yield from ['a', 'b']; yield from ['c']; };
$nested = function () use ($twice) { yield from $twice(); yield from $twice(); };
$far = function () { yield 10 => 'x'; yield 10 => 'y'; yield 99 => 'z'; };
$sparse = function () { yield 5 => 'five'; yield 7 => 'seven'; };
$append = new AppendIterator();
$append->append(new ArrayIterator([1, 2]));
$append->append(new ArrayIterator([3]));
foreach ([$from(), $twice(), $nested(), $far(), $sparse(), $append] as $value) {
    echo seen($value), "\n";
}
$text = function () { yield 'a' => 1; yield 'b' => 2; yield 'a' => 3; };
$mixed = function () { yield 'a' => 1; yield from [2, 3]; yield from [4]; };
$later = function () { yield from [1]; yield from [2]; yield 'a' => 3; };
foreach ([$text(), $mixed(), $later()] as $value) {
    try {
        echo seen($value), "\n";
    } catch (JsMachine\Exception\ConversionException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
[1, 2, 3, 4]
["a", "b", "c"]
["a", "b", "c", "a", "b", "c"]
["x", "y", "z"]
{"5": "five", "7": "seven"}
[1, 2, 3]
an iterator that gives the key "a" twice, and keys that are strings, cannot cross (pass iterator_to_array($it, false) for its values) at $globals.value
an iterator that gives the key "0" twice, and keys that are strings, cannot cross (pass iterator_to_array($it, false) for its values) at $globals.value
an iterator that gives the key "a" twice, and keys that are strings, cannot cross (pass iterator_to_array($it, false) for its values) at $globals.value
