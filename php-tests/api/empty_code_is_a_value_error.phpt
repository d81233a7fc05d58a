--TEST--
Empty code is a ValueError of the caller
--FILE--
<?php
$js = new JsMachine();
foreach (['execute', 'eval'] as $method) {
    try {
        $js->$method('');
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
JsMachine::execute(): Argument #1 ($code) cannot be empty
JsMachine::eval(): Argument #1 ($code) cannot be empty
