--TEST--
JSON files are modules, with and without the import attribute
--FILE--
<?php
require __DIR__ . '/modules.inc';

$js = (new JsMachine())->modules(directory_of([
    'data.json' => '{"rate": 0.19, "list": [1, null]}',
    'bad.json' => "{\n  \"a\": }",
    'code.js' => '',
]));
echo json_encode($js->evalModule("import data from './data.json' with { type: 'json' }; export default data")), "\n";
var_dump($js->evalModule("import data from './data'; export default data === require('./data.json')"));
var_dump($js->eval("import('./data.json', { with: { type: 'json' } }).then(m => m.default.rate)"));
echo thrown(fn () => $js->evalModule("import './bad.json'")), "\n";
echo thrown(fn () => $js->evalModule("import './code.js' with { type: 'json' }")), "\n";
?>
--EXPECTF--
{"rate":0.19,"list":[1,null]}
bool(true)
float(0.19)
SyntaxException: SyntaxError: this is not JSON: expected value (module:/bad.json:2:8) at module:/bad.json:2:8
ScriptException: TypeError: cannot import './code.js' from module.js as JSON: module:/code.js is JavaScript%S
