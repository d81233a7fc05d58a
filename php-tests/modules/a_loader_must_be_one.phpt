--TEST--
What is no loader is refused
--FILE--
<?php
require __DIR__ . '/modules.inc';

$js = new JsMachine();
var_dump($js->modules([]) === $js);
foreach ([__DIR__ . '/none', __FILE__, '', "a\0b", ['x'], ['a' => 1], ['a' => '', './a' => ''], ['' => ''], 7, new stdClass()] as $loader) {
    echo str_replace(__DIR__, '.', thrown(fn () => $js->modules($loader))), "\n";
}
echo substr(thrown(fn () => $js->modules(['a' => "\xff"])), 0, 46), "\n";
?>
--EXPECTF--
bool(true)
ValueError: JsMachine::modules(): Argument #1 ($loader) must be a directory that exists, "./none" given: %s
ValueError: JsMachine::modules(): Argument #1 ($loader) must be a directory that exists, "./%s.php" given: it is no directory
ValueError: JsMachine::modules(): Argument #1 ($loader) must be a directory that exists, "" given: %s
ValueError: JsMachine::modules(): Argument #1 ($loader) must be a directory that exists, "a\0b" given: it has a NUL byte in it
ValueError: JsMachine::modules(): Argument #1 ($loader) must be a map with specifiers as its keys, 0 given
ValueError: JsMachine::modules(): Argument #1 ($loader) must be a map with source text as its values, %s given for "a"
ValueError: JsMachine::modules(): Argument #1 ($loader) must not have two keys that mean the same module, as "./a" does
ValueError: JsMachine::modules(): Argument #1 ($loader) must not have an empty key
TypeError: JsMachine::modules(): Argument #1 ($loader) must be of type callable|array|string, int given
TypeError: JsMachine::modules(): Argument #1 ($loader) must be of type callable|array|string, stdClass given
JsMachine\Exception\ConversionException: text t
