--TEST--
Exceptions can be dumped, exported and cast
--FILE--
<?php
use JsMachine\Exception\ScriptException;

try {
    (new JsMachine())->eval('throw new Error("x")');
} catch (ScriptException $e) {
    ob_start();
    var_dump($e);
    print_r($e);
    var_dump((array) $e);
    echo $e;
    $text = ob_get_clean();
    var_dump(str_contains($text, '["jsName":"JsMachine\Exception\ScriptException":private]'));
    var_dump(str_contains($text, 'JsMachine\Exception\ScriptException: Error: x (script.js:1:7) in '));
}
?>
--EXPECT--
bool(true)
bool(true)
