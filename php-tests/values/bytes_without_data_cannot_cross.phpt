--TEST--
A JsMachine\Bytes whose constructor has not run cannot cross
--FILE--
<?php
$bytes = (new ReflectionClass(JsMachine\Bytes::class))->newInstanceWithoutConstructor();
try {
    (new JsMachine())->eval('1', ['b' => $bytes]);
} catch (JsMachine\Exception\ConversionException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
JsMachine\Bytes without data cannot cross at $globals.b
