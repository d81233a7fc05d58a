--TEST--
Source that does not parse says what to do, where that is known
--FILE--
<?php
$js = new JsMachine();
foreach ([
    'await 1', 'for await (const x of y) ;', 'import x from "y"', 'import.meta.url', 'export const a = 1', 'export default 1', 'return 1',
    "function f() {\n  if (1) {\n", "foo(1, [2,\n", "x = `a\nb", "x = 'a\nb'", "1 /* a\nb", '({ a: 1)', "f([1,\n 2)", "f(1\n g(2)",
    '{ a: 1, b: 2 }', '{"a": 1}', 'let a: number = 1', 'let x = <div/>', '<?php echo 1', '<script>1</script>', 'a b', '}',
] as $code) {
    try {
        $js->eval($code);
    } catch (JsMachine\Exception\SyntaxException $e) {
        echo $e->getMessage(), "\n";
    }
}
foreach (['export { nope }', 'export default 1; export default 2', 'var a; export { a as b, a as b }', 'return 1', 'function f() { await 1 }', '{ a: 1, b: 2 }'] as $code) {
    try {
        $js->evalModule($code);
    } catch (JsMachine\Exception\SyntaxException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
SyntaxError: await is only valid in async functions and the top level bodies of modules; run the source with JsMachine::evalModule(), or put it into an async function, as in (async () => { … })() (script.js:1:1)
SyntaxError: Unexpected reserved word; run the source with JsMachine::evalModule(), or put it into an async function, as in (async () => { … })() (script.js:1:5)
SyntaxError: Cannot use import statement outside a module; run the source with JsMachine::evalModule(), or use `await import(…)` in an async function (script.js:1:1)
SyntaxError: Cannot use 'import.meta' outside a module; run the source with JsMachine::evalModule() (script.js:1:8)
SyntaxError: Unexpected token 'export'; run the source with JsMachine::evalModule(); a script has no exports, its result is the value of its last expression (script.js:1:1)
SyntaxError: Unexpected token 'export'; run the source with JsMachine::evalModule(); a script has no exports, its result is the value of its last expression (script.js:1:1)
SyntaxError: Illegal return statement; the result of a script is the value of its last expression, without `return`; or put the source into a function, as in (() => { … })() (script.js:1:1)
SyntaxError: Unexpected end of input; the '{' that begins at line 2, column 10 is not closed (script.js:2:11)
SyntaxError: Unexpected end of input; the '[' that begins at line 1, column 8 is not closed (script.js:1:11)
SyntaxError: Unexpected end of input; the template that begins at line 1, column 5 is not closed (script.js:2:2)
SyntaxError: Invalid or unexpected token; a string ends on its line; a template, `…`, may have several (script.js:1:5)
SyntaxError: Invalid or unexpected token; the comment that begins at line 1, column 3 is not closed (script.js:1:3)
SyntaxError: Unexpected token ')'; the '{' that begins at line 1, column 2 is not closed (script.js:1:8)
SyntaxError: Unexpected token ')'; the '[' that begins at line 1, column 3 is not closed (script.js:2:3)
SyntaxError: missing ) after argument list; the '(' that begins at line 1, column 2 is not closed (script.js:1:3)
SyntaxError: Unexpected token ':'; a statement that begins with { is a block; an object needs parentheses, as in ({ a: 1 }) (script.js:1:10)
SyntaxError: Unexpected token ':'; a statement that begins with { is a block; an object needs parentheses, as in ({ a: 1 }) (script.js:1:5)
SyntaxError: Unexpected token ':'; types are for sources whose name ends in .ts or .tsx (script.js:1:6)
SyntaxError: Unexpected token '<'; JSX is for sources whose name ends in .jsx or .tsx (script.js:1:9)
SyntaxError: Unexpected token '<'; this is PHP; pass the JavaScript in it alone (script.js:1:1)
SyntaxError: Unexpected token '<'; this is HTML; pass the JavaScript in it alone (script.js:1:1)
SyntaxError: Unexpected identifier 'b' (script.js:1:3)
SyntaxError: Unexpected token '}' (script.js:1:1)
SyntaxError: Export 'nope' is not defined in module (module.js:1:10)
SyntaxError: Identifier '*default*' has already been declared (module.js:1:26)
SyntaxError: Duplicate export of 'b' (module.js:1:30)
SyntaxError: Illegal return statement; the result of a module is what it exports, as in `export default …` (module.js:1:1)
SyntaxError: Unexpected reserved word (module.js:1:16)
SyntaxError: Unexpected token ':'; a statement that begins with { is a block; an object needs parentheses, as in ({ a: 1 }) (module.js:1:10)
