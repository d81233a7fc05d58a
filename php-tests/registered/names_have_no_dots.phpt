--TEST--
Names of registered scripts are not empty and have no dot; a source is not empty
--FILE--
<?php
$js = new JsMachine();
foreach ([['', '1'], ['a.b', '1'], ['a', ''], ["\xff", '1'], ['a', "\xff"]] as [$name, $source]) {
    try {
        $js->register($name, $source);
    } catch (Exception | Error $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
ValueError: JsMachine::register(): Argument #1 ($name) must be a name without a dot, which separates it from a method, "" given
ValueError: JsMachine::register(): Argument #1 ($name) must be a name without a dot, which separates it from a method, "a.b" given
ValueError: JsMachine::register(): Argument #2 ($source) cannot be empty
JsMachine\Exception\ConversionException: text that is not valid UTF-8 cannot cross at $name
JsMachine\Exception\ConversionException: text that is not valid UTF-8 cannot cross at $source
