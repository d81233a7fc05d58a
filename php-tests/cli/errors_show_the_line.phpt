--TEST--
An error is shown with its line, a mark and the stack
--FILE--
<?php
require __DIR__ . '/cli.inc';
echo cli([cli_file('bad.js', "function f(x) {\n\treturn x.foo.bar;\n}\nf({});\n")])[2];
echo cli([cli_file('broken.ts', "let id: = 1;\n")])[2];
?>
--EXPECTF--
bad.js:2
	return x.foo.bar;
	             ^
TypeError: Cannot read properties of undefined (reading 'bar') (bad.js:2:15)
    at f (bad.js:2:15)
    at bad.js:4:%d
broken.ts:1
let id: = 1;
        ^
SyntaxError: %s (broken.ts:1:9)
