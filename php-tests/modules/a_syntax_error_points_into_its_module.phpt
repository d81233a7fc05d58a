--TEST--
A module that does not parse is a SyntaxException with the module's URL and the place in it
--FILE--
<?php
require __DIR__ . '/modules.inc';

$js = (new JsMachine())->modules([
    'bad.js' => "export const a = 1;\n  let b = ;",
    'bad.cjs' => "let b = ;",
    'user.js' => "import './bad.js'",
]);
foreach (["import './bad.js'", "import './user.js'", "await import('./bad.js')", "require('./bad.cjs')"] as $code) {
    echo preg_replace('/^(\w+: \w+).* at /', '$1 at ', thrown(fn () => $js->evalModule($code))), "\n";
}
echo preg_replace('/^(\w+: \w+).* at /', '$1 at ', thrown(fn () => $js->evalModule("\nexport {", name: 'main.js'))), "\n";
?>
--EXPECT--
SyntaxException: SyntaxError at module:/bad.js:2:11
SyntaxException: SyntaxError at module:/bad.js:2:11
SyntaxException: SyntaxError at module:/bad.js:2:11
SyntaxException: SyntaxError at module:/bad.cjs:1:9
SyntaxException: SyntaxError at main.js:2:9
