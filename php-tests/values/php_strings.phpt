--TEST--
UTF-8 strings arrive; others are a ConversionException that names path and Bytes
--FILE--
<?php
require __DIR__ . '/seen.inc';


use JsMachine\Exception\ConversionException;

foreach (['', 'ünï', '😀', "a\0b", "line\nbreak", '42'] as $value) {
    echo seen($value), "\n";
}
foreach (["\xff", ['list' => ["\xc3\x28"]], ["\xff" => 1]] as $value) {
    try {
        seen($value);
    } catch (ConversionException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
""
"ünï"
"😀"
"a\u0000b"
"line\nbreak"
"42"
a string that is not valid UTF-8 (binary data goes in JsMachine\Bytes) cannot cross at $globals.value
a string that is not valid UTF-8 (binary data goes in JsMachine\Bytes) cannot cross at $globals.value.list[0]
a key that is not valid UTF-8 (binary data goes in JsMachine\Bytes) cannot cross at $globals.value
