--TEST--
Under strict_types nothing is coerced
--FILE--
<?php
declare(strict_types=1);

$js = new JsMachine();
try {
    $js->execute(42);
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
try {
    new JsMachine(timeoutMs: '1000');
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
JsMachine::execute(): Argument #1 ($code) must be of type string, int given
JsMachine::__construct(): Argument #1 ($timeoutMs) must be of type ?int, string given
