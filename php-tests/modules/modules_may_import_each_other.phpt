--TEST--
Cycles work: functions that need each other, and partial exports of CommonJS
--FILE--
<?php
$js = (new JsMachine())->modules([
    'even.js' => "import { odd } from './odd.js'; export const even = n => n === 0 || odd(n - 1)",
    'odd.js' => "import { even } from './even.js'; export const odd = n => n !== 0 && even(n - 1)",
    'a.cjs' => "exports.early = 1; exports.seen = require('./b.cjs'); exports.late = 2",
    'b.cjs' => "module.exports = Object.keys(require('./a.cjs'))",
]);
var_dump($js->evalModule("import { even } from './even.js'; export default even(10)"));
echo json_encode($js->eval("require('./a.cjs')")), "\n";
?>
--EXPECT--
bool(true)
{"early":1,"seen":["early"],"late":2}
