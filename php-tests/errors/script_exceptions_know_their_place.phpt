--TEST--
A ScriptException has name, message, file, line, column, stack and value of what was thrown
--FILE--
<?php
use JsMachine\Exception\ScriptException;

$code = <<<'JS'
    function check(order) {
        if (order.quantity < 1) {
            throw new RangeError('quantity must be positive');
        }
    }
    check({quantity: 0});
    JS;
try {
    (new JsMachine())->eval($code, name: 'order.js');
} catch (ScriptException $e) {
    var_dump($e->getMessage(), $e->getJsName(), $e->getJsFile(), $e->getJsLine());
    var_dump($e->getJsColumn() >= 9);
    var_dump(str_contains($e->getJsStack(), 'check') && str_contains($e->getJsStack(), 'order.js:3'));
    var_dump($e->getJsValue()['message']);
    var_dump(basename($e->getFile()) === basename(__FILE__), $e->getLine(), $e->getCode(), $e->getPrevious());
}
?>
--EXPECT--
string(53) "RangeError: quantity must be positive (order.js:3:15)"
string(10) "RangeError"
string(8) "order.js"
int(3)
bool(true)
bool(true)
string(25) "quantity must be positive"
bool(true)
int(13)
int(0)
NULL
