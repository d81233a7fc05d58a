--TEST--
Named arguments have no place in JavaScript, and names must be text
--FILE--
<?php
$context = (new JsMachine())->context();
$context->eval('function f(...args) { return args.join() }');
foreach ([fn () => $context->call('f', ['a' => 1]), fn () => $context->get("\xff"), fn () => $context->call('nope'),
    fn () => $context->call('f.g.h'), fn () => $context->eval('')] as $do) {
    try {
        $do();
    } catch (Throwable $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
echo $context->call('f', [3 => 'a', 7 => 'b']), "\n";
?>
--EXPECT--
ValueError: JsMachine\Context::call(): Argument #2 ($args) must be a list, as JavaScript has no named arguments; the key "a" given
JsMachine\Exception\ConversionException: text that is not valid UTF-8 cannot cross at $name
JsMachine\Exception\ScriptException: TypeError: nope is not a function: there is no global nope
JsMachine\Exception\ScriptException: TypeError: f.g.h is not a function: nothing has a member h
ValueError: JsMachine\Context::eval(): Argument #1 ($code) cannot be empty
a,b
