--TEST--
Errors of the language itself have the place of what failed
--FILE--
<?php
$js = new JsMachine();
foreach ([
    "\n\nconst {a} = undefined", "\n\nconst [b] = 5", "\n\nfor (const q of 7) ;", "\n\nlet z = z1;\nlet z1 = 2",
    "\n\nSymbol() + ''", "let a;\nlet b;\nlet c;\nlet b;", "\n\nnew 5", "\n\n({}).x.y", "\n\n[...1]", "\n\nnull[0] = 1",
    "\n\nconst k = 1; k = 2", "\n\n1n + 1", "\n\nclass A extends null {}\nnew A", "\n\n'x' in 'y'", "\n\nJSON.parse('{')",
    "\n\n[].reduce((a, b) => a)", "\n\nnew Array(-1)", "\n\ndecodeURI('%')", "\n\nawait 1", "\n\nfunction f(a, a) { 'use strict' }",
] as $code) {
    try {
        $js->eval($code);
    } catch (JsMachine\Exception\ScriptException $e) {
        echo $e->getJsLine() >= 3 && str_ends_with($e->getMessage(), "(script.js:{$e->getJsLine()}:{$e->getJsColumn()})") ? 'right' : json_encode([$code, $e->getMessage()]), "\n";
    }
}
?>
--EXPECT--
right
right
right
right
right
right
right
right
right
right
right
right
right
right
right
right
right
right
right
right
