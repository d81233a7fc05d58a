--TEST--
An import that leads nowhere names the importing file and the specifier
--FILE--
<?php
require __DIR__ . '/modules.inc';

$js = (new JsMachine())->modules([
    'a.js' => "import './gone.js'",
    'b.js' => "import { gone } from './c.js'",
    'c.js' => '',
    'd.cjs' => "require('gone')",
]);
foreach (["import './a.js'", "import './gone'", "import './b.js'", "import './d.cjs'"] as $code) {
    echo thrown(fn () => $js->evalModule($code, name: 'main.js')), "\n";
}
?>
--EXPECTF--
ScriptException: TypeError: cannot import './gone.js' from module:/a.js: the map of modules has no "gone.js"%S
ScriptException: TypeError: cannot import './gone' from main.js: the map of modules has no "gone"%S
ScriptException: SyntaxError: %sgone%S
ScriptException: TypeError: cannot require 'gone' from module:/d.cjs: the map of modules has no "gone"%S
