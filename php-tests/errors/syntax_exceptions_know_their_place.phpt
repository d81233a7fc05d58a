--TEST--
A SyntaxException has the getters of its parent
--FILE--
<?php
use JsMachine\Exception\ScriptException;
use JsMachine\Exception\SyntaxException;

try {
    (new JsMachine())->eval("let a = 1;\nlet b = = 2;", name: 'broken.js');
} catch (ScriptException $e) {
    var_dump($e instanceof SyntaxException, $e->getJsName(), $e->getJsFile(), $e->getJsLine());
    var_dump($e->getJsColumn() > 0, str_starts_with($e->getMessage(), 'SyntaxError: '));
    var_dump(is_string($e->getJsStack()));
}
?>
--EXPECT--
bool(true)
string(11) "SyntaxError"
string(9) "broken.js"
int(2)
bool(true)
bool(true)
bool(true)
