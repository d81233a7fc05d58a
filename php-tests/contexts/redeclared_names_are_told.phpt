--TEST--
A name that an earlier script of the context has declared is a SyntaxException that says so, with the place
--FILE--
<?php
use JsMachine\Exception\ScriptException;

$context = (new JsMachine())->bind('find', fn () => 1)->bind('db.get', fn () => 1)->context();
$context->eval('let a = 1; var v = 1; function f() {} class C {}');
foreach ([
    'let a = 2', "\n\n  const a = 1", "\n var a", 'class a {}', 'function a() {}', 'let [x, a] = []', 'let v = 1', "\n let f", 'let C',
    'let find = 1', 'const db = 1', 'function find() {}', 'let undefined', '{ let a = 3 } a', 'a = 4; a', 'let fresh = 1', 'let fresh = 2',
] as $code) {
    try {
        echo json_encode($context->eval($code, name: 'second.js')), "\n";
    } catch (ScriptException $e) {
        echo (new ReflectionClass($e))->getShortName(), ' ', $e->getMessage(), "\n";
    }
}
try {
    $context->compile('let a')->run();
} catch (ScriptException $e) {
    echo $e::class, ' ', $e->getMessage(), "\n";
}
?>
--EXPECT--
SyntaxException SyntaxError: Identifier 'a' has already been declared; an earlier script of this context has declared it; assign to it without declaring it, or put the script into a block, { … } (second.js:1:5)
SyntaxException SyntaxError: Identifier 'a' has already been declared; an earlier script of this context has declared it; assign to it without declaring it, or put the script into a block, { … } (second.js:3:9)
SyntaxException SyntaxError: Identifier 'a' has already been declared; an earlier script of this context has declared it; assign to it without declaring it, or put the script into a block, { … } (second.js:2:6)
SyntaxException SyntaxError: Identifier 'a' has already been declared; an earlier script of this context has declared it; assign to it without declaring it, or put the script into a block, { … } (second.js:1:7)
SyntaxException SyntaxError: Identifier 'a' has already been declared; an earlier script of this context has declared it; assign to it without declaring it, or put the script into a block, { … } (second.js:1:10)
SyntaxException SyntaxError: Identifier 'a' has already been declared; an earlier script of this context has declared it; assign to it without declaring it, or put the script into a block, { … } (second.js:1:9)
SyntaxException SyntaxError: Identifier 'v' has already been declared; an earlier script of this context has declared it; assign to it without declaring it, or put the script into a block, { … } (second.js:1:5)
SyntaxException SyntaxError: Identifier 'f' has already been declared; an earlier script of this context has declared it; assign to it without declaring it, or put the script into a block, { … } (second.js:2:6)
SyntaxException SyntaxError: Identifier 'C' has already been declared; an earlier script of this context has declared it; assign to it without declaring it, or put the script into a block, { … } (second.js:1:5)
SyntaxException SyntaxError: Identifier 'find' has already been declared; it is bound by JsMachine::bind() and cannot be declared; choose another name (second.js:1:5)
SyntaxException SyntaxError: Identifier 'db' has already been declared; it is bound by JsMachine::bind() and cannot be declared; choose another name (second.js:1:7)
ScriptException TypeError: Identifier 'find' has already been declared; it is bound by JsMachine::bind() and cannot be declared; choose another name (second.js:1:10)
SyntaxException SyntaxError: Identifier 'undefined' has already been declared (second.js:1:5)
1
4
null
SyntaxException SyntaxError: Identifier 'fresh' has already been declared; an earlier script of this context has declared it; assign to it without declaring it, or put the script into a block, { … } (second.js:1:5)
JsMachine\Exception\SyntaxException SyntaxError: Identifier 'a' has already been declared; an earlier script of this context has declared it; assign to it without declaring it, or put the script into a block, { … } (script.js:1:5)
