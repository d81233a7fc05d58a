--TEST--
Limits up to the greatest integer are accepted
--FILE--
<?php
$js = new JsMachine(timeoutMs: PHP_INT_MAX, memoryMb: 16384, acquireTimeoutMs: PHP_INT_MAX);
var_dump($js->eval('6 * 7', timeoutMs: PHP_INT_MAX));
try {
    new JsMachine(memoryMb: 16385);
} catch (ValueError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
int(42)
JsMachine::__construct(): Argument #2 ($memoryMb) must be between 1 and 16384 (MB), 16385 given
