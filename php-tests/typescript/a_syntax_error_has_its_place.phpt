--TEST--
A syntax error of TypeScript has file, line and column in UTF-16; nothing ran
--FILE--
<?php
require __DIR__ . '/../modules/modules.inc';

$js = (new JsMachine())->modules(['./broken.ts' => "export const a = 1;\nexport const b: = 2;"]);
$context = $js->context();
$broken = "let ok: string = '\u{1F600}';\n/* \u{1F600} */ enum { A }";
echo thrown(fn () => $js->eval($broken, name: 'a.ts')), "\n";
echo thrown(fn () => $js->evalModule($broken, name: 'a.mts')), "\n";
echo thrown(fn () => $context->eval($broken, name: 'a.ts')), "\n";
echo thrown(fn () => $context->compile($broken, 'a.ts')), "\n";
echo thrown(fn () => $js->register('broken.ts', "\n\n  (x: ) => x")), "\n";
echo thrown(fn () => $js->evalModule("import { b } from './broken'")), "\n";
echo thrown(fn () => $js->eval("import('./broken').catch(e => e.name + ': ' + e.message)")), "\n";
echo thrown(fn () => $js->eval('<a>', name: 'a.jsx')), "\n";
echo thrown(fn () => $js->eval("let a = 1;\nlet a = 2;", name: 'a.ts')), "\n";
?>
--EXPECT--
SyntaxException: SyntaxError: Unexpected token '{' (a.ts:2:15) at a.ts:2:15
SyntaxException: SyntaxError: Unexpected token '{' (a.mts:2:15) at a.mts:2:15
SyntaxException: SyntaxError: Unexpected token '{' (a.ts:2:15) at a.ts:2:15
SyntaxException: SyntaxError: Unexpected token '{' (a.ts:2:15) at a.ts:2:15
SyntaxException: SyntaxError: Unexpected token ')' (broken.ts:3:7) at broken.ts:3:7
SyntaxException: SyntaxError: Unexpected token '=' (module:/broken.ts:2:17) at module:/broken.ts:2:17
nothing was thrown: "SyntaxError: Unexpected token '=' (module:\/broken.ts:2:17)"
SyntaxException: SyntaxError: Unexpected end of input (a.jsx:1:4) at a.jsx:1:4
SyntaxException: SyntaxError: Identifier 'a' has already been declared (a.ts:2:5) at a.ts:2:5
