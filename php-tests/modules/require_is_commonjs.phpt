--TEST--
require() gives CommonJS modules what Node.js gives them
--FILE--
<?php
require __DIR__ . '/modules.inc';

$js = (new JsMachine())->modules(directory_of([
    'lib/a.cjs' => 'exports.names = [__filename, __dirname, module.id, this === exports, module.exports === exports]',
    'twice.js' => 'module.exports = x => x * 2; module.exports.version = 3',
    'es.mjs' => 'export const x = 1; export default 2',
    'mixed.cjs' => "const es = require('./es.mjs'); module.exports = es.x + es.default + require('./twice')(5)",
    'node_modules/pkg/package.json' => '{"main": "main"}',
    'node_modules/pkg/main.js' => "exports.dep = require('./dep.json').n",
    'node_modules/pkg/dep.json' => '{"n": 4}',
    'optional.cjs' => "try { require('fsevents') } catch (e) { exports.code = e.code }",
]));
echo json_encode($js->eval("require('./lib/a.cjs').names"), JSON_UNESCAPED_SLASHES), "\n";
var_dump($js->eval("require('./mixed.cjs')"));
var_dump($js->eval("require('pkg').dep + (require('pkg') === require('./node_modules/pkg/main.js'))"));
var_dump($js->eval("require('./optional.cjs').code"));
echo json_encode($js->evalModule("import twice, { version } from './twice.js'; export default [twice(2), version]")), "\n";
echo thrown(fn () => $js->eval("require('./none')")), "\n";
?>
--EXPECTF--
["module:/lib/a.cjs","module:/lib","module:/lib/a.cjs",true,true]
int(13)
int(5)
string(16) "MODULE_NOT_FOUND"
[4,3]
ScriptException: TypeError: cannot require './none' from script.js: there is no file module:/none, neither as it is, nor with an extension such as .js, .json or .ts, nor as a folder with an index file%S
