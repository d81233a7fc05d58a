--TEST--
A limit of 0 or below is a ValueError that names parameter and value
--FILE--
<?php
$js = new JsMachine();
$calls = [
    fn () => new JsMachine(timeoutMs: 0),
    fn () => new JsMachine(memoryMb: -1),
    fn () => new JsMachine(acquireTimeoutMs: -5),
    fn () => $js->execute('1', timeoutMs: 0),
    fn () => $js->eval('1', timeoutMs: PHP_INT_MIN),
    fn () => JsMachine::warmUp(0),
    fn () => JsMachine::shutdown(-1),
];
foreach ($calls as $call) {
    try {
        $call();
        echo "nothing was thrown\n";
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
JsMachine::__construct(): Argument #1 ($timeoutMs) must be greater than 0, 0 given
JsMachine::__construct(): Argument #2 ($memoryMb) must be between 1 and 16384 (MB), -1 given
JsMachine::__construct(): Argument #3 ($acquireTimeoutMs) must be greater than 0, -5 given
JsMachine::execute(): Argument #2 ($timeoutMs) must be greater than 0, 0 given
JsMachine::eval(): Argument #3 ($timeoutMs) must be greater than 0, -9223372036854775808 given
JsMachine::warmUp(): Argument #1 ($vms) must be greater than 0, 0 given
JsMachine::shutdown(): Argument #1 ($graceMs) must be greater than or equal to 0, -1 given
