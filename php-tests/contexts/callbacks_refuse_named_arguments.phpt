--TEST--
A Callback refuses named arguments, which JavaScript does not have
--FILE--
<?php
$context = (new JsMachine())->context();
$f = $context->eval('(a, b) => a - b');
foreach ([
    fn () => $f(5, 1), fn () => $f(...[5, 1]), fn () => $f(b: 1, a: 5), fn () => $f(5, b: 1), fn () => $f(...['a' => 5, 'b' => 1]),
    fn () => call_user_func($f, 5, b: 1), fn () => call_user_func_array($f, ['a' => 5, 'b' => 1]),
    fn () => $f->__invoke(a: 5), fn () => Closure::fromCallable($f)(5, b: 1), fn () => (new ReflectionMethod($f, '__invoke'))->invoke($f, a: 5),
] as $call) {
    try {
        var_dump($call());
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
int(4)
int(4)
JsMachine\Callback::__invoke(): Argument #1 must be passed by position, as JavaScript has no named arguments; the name "b" given
JsMachine\Callback::__invoke(): Argument #1 must be passed by position, as JavaScript has no named arguments; the name "b" given
JsMachine\Callback::__invoke(): Argument #1 must be passed by position, as JavaScript has no named arguments; the name "a" given
JsMachine\Callback::__invoke(): Argument #1 must be passed by position, as JavaScript has no named arguments; the name "b" given
JsMachine\Callback::__invoke(): Argument #1 must be passed by position, as JavaScript has no named arguments; the name "a" given
JsMachine\Callback::__invoke(): Argument #1 must be passed by position, as JavaScript has no named arguments; the name "a" given
JsMachine\Callback::__invoke(): Argument #1 must be passed by position, as JavaScript has no named arguments; the name "b" given
JsMachine\Callback::__invoke(): Argument #1 must be passed by position, as JavaScript has no named arguments; the name "a" given
