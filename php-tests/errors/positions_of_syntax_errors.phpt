--TEST--
Syntax errors have V8's words, and the place of the fault
--FILE--
<?php
$scripts = [
    "let a = 1;\nlet a = 2;",
    "if (1) {\n  foo(",
    "\n x = 'abc\n'",
    "x = `abc",
    "\n  const a;",
    "f(1\n  b)",
    "\n  import x from 'y'",
    "\n  await 1",
    "\n  1 = 2",
    "\n /(/",
    "if (1) {\n  break }",
    "x: {\n  continue x }",
    "\n  new.target",
    "function f(a) {\n let a }",
    "\n  [a, ...b, c] = []",
    "\n a => { b c }",
    "'use strict';\n010",
    "\n a.#b",
];
$modules = ["let a;\nlet a", "\n with (a) {}", "\n foo("];

function told(callable $run): string
{
    try {
        $run();
    } catch (JsMachine\Exception\SyntaxException $e) {
        return "{$e->getJsFile()}:{$e->getJsLine()}:{$e->getJsColumn()} {$e->getMessage()}";
    }
    return 'no error';
}

$js = new JsMachine();
foreach ($scripts as $script) {
    echo told(fn () => $js->eval($script, name: 'x.js')), "\n";
}
foreach ($modules as $module) {
    echo told(fn () => $js->evalModule($module, name: 'm.mjs')), "\n";
}
echo told(fn () => (new JsMachine())->modules(['dep' => "let a;\n let a"])->evalModule("import 'dep'")), "\n";
?>
--EXPECT--
x.js:2:5 SyntaxError: Identifier 'a' has already been declared (x.js:2:5)
x.js:2:7 SyntaxError: Unexpected end of input; the '(' that begins at line 2, column 6 is not closed (x.js:2:7)
x.js:2:6 SyntaxError: Invalid or unexpected token; a string ends on its line; a template, `…`, may have several (x.js:2:6)
x.js:1:9 SyntaxError: Unexpected end of input; the template that begins at line 1, column 5 is not closed (x.js:1:9)
x.js:2:9 SyntaxError: Missing initializer in const declaration (x.js:2:9)
x.js:1:3 SyntaxError: missing ) after argument list (x.js:1:3)
x.js:2:3 SyntaxError: Cannot use import statement outside a module; run the source with JsMachine::evalModule(), or use `await import(…)` in an async function (x.js:2:3)
x.js:2:3 SyntaxError: await is only valid in async functions and the top level bodies of modules; run the source with JsMachine::evalModule(), or put it into an async function, as in (async () => { … })() (x.js:2:3)
x.js:2:3 SyntaxError: Invalid left-hand side in assignment (x.js:2:3)
x.js:2:2 SyntaxError: Invalid regular expression: /(/: Unterminated group (x.js:2:2)
x.js:2:3 SyntaxError: Illegal break statement (x.js:2:3)
x.js:2:12 SyntaxError: Illegal continue statement: 'x' does not denote an iteration statement (x.js:2:12)
x.js:2:3 SyntaxError: new.target expression is not allowed here (x.js:2:3)
x.js:2:6 SyntaxError: Identifier 'a' has already been declared (x.js:2:6)
x.js:2:7 SyntaxError: Rest element must be last element (x.js:2:7)
x.js:2:11 SyntaxError: Unexpected identifier 'c' (x.js:2:11)
x.js:2:1 SyntaxError: Octal literals are not allowed in strict mode. (x.js:2:1)
x.js:2:4 SyntaxError: Private field '#b' must be declared in an enclosing class (x.js:2:4)
m.mjs:2:5 SyntaxError: Identifier 'a' has already been declared (m.mjs:2:5)
m.mjs:2:2 SyntaxError: Strict mode code may not include a with statement (m.mjs:2:2)
m.mjs:2:6 SyntaxError: Unexpected end of input; the '(' that begins at line 2, column 5 is not closed (m.mjs:2:6)
module:/dep:2:6 SyntaxError: Identifier 'a' has already been declared (module:/dep:2:6)
