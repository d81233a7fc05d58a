--TEST--
An error that one of Node's modules throws has the place of the call
--FILE--
<?php
require __DIR__ . '/../modules/modules.inc';

$js = (new JsMachine())->modules(['app.js' => "import path from 'path';\n\nexport const f = () => path.join(5);"]);
echo thrown(fn () => $js->evalModule("import { f } from './app.js'; f()")), "\n";
?>
--EXPECT--
ScriptException: TypeError: The "path" argument must be of type string. Received type number (5) (module:/app.js:3:29) at module:/app.js:3:29
