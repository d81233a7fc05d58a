--TEST--
A NUL byte in a message arrives, and the exception keeps its class
--FILE--
<?php
use JsMachine\Exception\ScriptException;

try {
    (new JsMachine())->eval('throw new TypeError("a\0b")');
} catch (ScriptException $e) {
    var_dump($e::class, $e->getMessage() === "TypeError: a\0b (script.js:1:7)", $e->getJsValue()['message'] === "a\0b");
}
var_dump((new JsMachine())->execute('throw new TypeError("a\0b")')['error'] === "TypeError: a\0b");
?>
--EXPECT--
string(35) "JsMachine\Exception\ScriptException"
bool(true)
bool(true)
bool(true)
