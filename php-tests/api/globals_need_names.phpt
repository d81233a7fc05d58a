--TEST--
A global without a name is a ValueError
--FILE--
<?php
$js = new JsMachine();
foreach ([['a'], ['x' => 1, 7 => 2]] as $globals) {
    try {
        $js->eval('1', $globals);
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
}
try {
    $js->execute('1', globals: [-3 => 1]);
} catch (ValueError $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
JsMachine::eval(): Argument #2 ($globals) must have names of variables as its keys, 0 given
JsMachine::eval(): Argument #2 ($globals) must have names of variables as its keys, 7 given
JsMachine::execute(): Argument #4 ($globals) must have names of variables as its keys, -3 given
