--TEST--
compile() only parses: the names of a script are declared when it runs, and it finds what was declared before that
--FILE--
<?php
use JsMachine\Exception\ScriptException;

$context = (new JsMachine())->context();
$script = $context->compile('const x = 1; let y = 2; class C {} x + y');
var_dump($context->has('x'), $context->eval('[typeof x, typeof y, typeof C].join()'));
echo $context->eval('const x = 10; x'), "\n";
// Too late for the script now, as for any script that declares a name again.
for ($i = 0; $i < 2; $i++) {
    try {
        $script->run();
    } catch (ScriptException $e) {
        echo $e::class, ' ', $e->getMessage(), "\n";
    }
}
var_dump($context->eval('[x, typeof y, typeof C].join()'));

$late = $context->compile('let z = later * 2; z', 'late.js');
$context->eval('let later = 21');
var_dump($late->run(), $context->eval('z'), $late->run());
$typed = $context->compile('const n: number = 5; n', 'typed.ts');
$context->eval('{ const n = 1 }');
var_dump($typed->run(), $context->eval('n'));
?>
--EXPECT--
bool(false)
string(29) "undefined,undefined,undefined"
10
JsMachine\Exception\SyntaxException SyntaxError: Identifier 'x' has already been declared; an earlier script of this context has declared it; assign to it without declaring it, or put the script into a block, { … } (script.js:1:7)
JsMachine\Exception\SyntaxException SyntaxError: Identifier 'x' has already been declared; an earlier script of this context has declared it; assign to it without declaring it, or put the script into a block, { … } (script.js:1:7)
string(22) "10,undefined,undefined"
int(42)
int(42)
int(42)
int(5)
int(5)
