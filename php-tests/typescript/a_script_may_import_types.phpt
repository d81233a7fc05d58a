--TEST--
A script may import types, as they are gone when it runs; with values it is a module
--FILE--
<?php
$js = new JsMachine();
var_dump($js->eval("import type { A } from './a';\nimport { B } from './b';\nexport type { A };\nlet x: A | B = 3; x", name: 'a.ts'));
try {
    $js->eval("import { b } from './b';\nb", name: 'a.ts');
} catch (JsMachine\Exception\SyntaxException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
int(3)
SyntaxError: Cannot use import statement outside a module; run the source with JsMachine::evalModule(), or use `await import(…)` in an async function (a.ts:1:1)
