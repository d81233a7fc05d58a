--TEST--
js-machine repl answers each input with its value
--FILE--
<?php
require __DIR__ . '/cli.inc';
[$status, $output, $error] = cli(['repl'], <<<'JS'
    1 + 1
    let x = { a: [1, { b: 'c' }] }
    x
    function twice(n) {
        return n * 2
    }
    [1, 2].map(twice)
    _
    { a: 1 }
    const y = await Promise.resolve(6)
    y + (await 1)
    new Map([['k', 10n]])
    console.log('logged')
    undefined
    class A {}
    new A()
    const again = 1
    const again = 2
    again
    class A { b = 3 }
    new A()
    .load /nowhere.js
    .nothing
    JS . "\n");
echo $output, "---\n", $error;
[, , $error] = cli(['repl'], "x.y\nlet a = 1\n(() => {\n  a.b.c })()\n)\n");
echo $error;
?>
--EXPECT--
2
{ a: [ 1, { b: 'c' } ] }
[ 2, 4 ]
[ 2, 4 ]
{ a: 1 }
7
Map(1) { 'k' => 10n }
logged
undefined
undefined
A {}
2
A { b: 3 }
---
/nowhere.js cannot be read
there is no .nothing; .help lists the commands
ReferenceError: x is not defined (repl1:1:1)
    at repl1:1:1
TypeError: Cannot read properties of undefined (reading 'c') (repl4:2:7)
    at repl4:2:7
    at repl4:2:11
SyntaxError: Unexpected token ')' (repl5:1:1)
