--TEST--
A script that is refused before it runs leaves every name as it was
--FILE--
<?php
$context = (new JsMachine())->bind('find', fn () => 7)->context();
$context->eval('var v = 5; function f() { return 6 }');
foreach (['let v = 1', 'const find = 1', 'class f {}', 'let fresh = 1; let v = 2', 'let a, b, c, d, e, g, h, i, j, k, l, m, n, o; let v'] as $code) {
    try {
        $context->eval($code);
        echo "not refused\n";
    } catch (JsMachine\Exception\SyntaxException $e) {
        echo $e->getJsName(), "\n";
    }
}
var_dump($context->eval('[v, find(), f(), typeof fresh, typeof o].join()'));
var_dump($context->eval('let fresh = 8; let o = 9; v = 10; fresh + o + v'), $context->eval('(() => fresh + o + v)()'));
$script = $context->compile('let v');
for ($i = 0; $i < 2; $i++) {
    try {
        $script->run();
    } catch (JsMachine\Exception\ScriptException $e) {
        echo $e->getMessage(), "\n";
    }
}
var_dump($context->eval('v'));
?>
--EXPECT--
SyntaxError
SyntaxError
SyntaxError
SyntaxError
SyntaxError
string(25) "5,7,6,undefined,undefined"
int(27)
int(27)
SyntaxError: Identifier 'v' has already been declared; an earlier script of this context has declared it; assign to it without declaring it, or put the script into a block, { … } (script.js:1:5)
SyntaxError: Identifier 'v' has already been declared; an earlier script of this context has declared it; assign to it without declaring it, or put the script into a block, { … } (script.js:1:5)
int(10)
