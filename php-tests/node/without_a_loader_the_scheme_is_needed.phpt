--TEST--
Without modules() an import finds Node's modules by their names with node:, and there are no globals of Node
--FILE--
<?php
require __DIR__ . '/../modules/modules.inc';

$js = new JsMachine();
echo json_encode($js->evalModule('import { join } from "node:path"; export default [join("a", "b"), typeof process, typeof Buffer, typeof require]')), "\n";
echo json_encode($js->eval('import("node:util").then(({ format }) => format("%s", 1))')), "\n";
echo thrown(fn () => $js->evalModule('import "path"')), "\n";
echo thrown(fn () => $js->evalModule('import "node:nothing"')), "\n";
echo thrown(fn () => $js->modules([])->evalModule('import "node:nothing"')), "\n";
?>
--EXPECT--
["a\/b","undefined","undefined","undefined"]
"1"
ScriptException: TypeError: cannot import 'path': no module loader is set; set one with JsMachine::modules() (module.js:1:8) at module.js:1:8
ScriptException: TypeError: cannot import 'node:nothing': no module loader is set; set one with JsMachine::modules() (module.js:1:8) at module.js:1:8
ScriptException: TypeError: cannot import 'node:nothing' from module.js: the map of modules has no "node:nothing" (module.js:1:8) at module.js:1:8
