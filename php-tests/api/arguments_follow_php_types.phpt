--TEST--
Arguments are coerced as those of any PHP function, and refused with the same words
--FILE--
<?php
$js = new JsMachine(timeoutMs: '1000');
echo $js->execute(42, '500')['result'], "\n";
$calls = [
    fn () => $js->execute([]),
    fn () => $js->execute('1', 'soon'),
    fn () => $js->execute('1', null, null, 'x'),
    fn () => $js->execute(),
    fn () => $js->eval('1', [], null, 'a', 'b'),
    fn () => new JsMachine(1.5),
];
foreach ($calls as $call) {
    try {
        $call();
    } catch (TypeError $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
?>
--EXPECTF--
42
TypeError: JsMachine::execute(): Argument #1 ($code) must be of type string, array given
TypeError: JsMachine::execute(): Argument #2 ($timeoutMs) must be of type ?int, string given
TypeError: JsMachine::execute(): Argument #4 ($globals) must be of type array, string given
ArgumentCountError: JsMachine::execute() expects at least 1 argument, 0 given
ArgumentCountError: JsMachine::eval() expects at most 4 arguments, 5 given

Deprecated: Implicit conversion from float 1.5 to int loses precision in %s on line %d
