--TEST--
require() of an ES module gives its exports; one with a default export has the mark __esModule, as compiled code expects
--FILE--
<?php
$js = (new JsMachine())->modules([
    'esm' => 'export const a = 1; export let count = 0; export const add = () => ++count; export default 9',
    'named' => 'export const a = 1', 'marked' => 'export const __esModule = "own"; export default 1',
    'ts' => 'const interop = m => m && m.__esModule ? m : { default: m }; const x = interop(require("esm")); exports.r = x.default',
]);
foreach ([
    'JSON.stringify({ ...require("esm"), add: 0 })', 'require("ts").r', 'Math.max(require("esm").a, 3)', 'new Map([[1, require("esm").a]]).get(1)',
    'require("esm") === require("esm")', 'Object.keys(require("esm")).join()', 'require("esm").__esModule', 'const m = require("esm"); m.add(); m.count',
    'try { "use strict"; require("esm").a = 2 } catch (e) { e.name } require("esm").a', 'JSON.stringify(require("named"))', 'require("named").__esModule === undefined',
    'require("marked").__esModule', 'import("esm").then(m => m.__esModule === undefined)',
] as $code) {
    echo json_encode($js->eval($code)), "\n";
}
?>
--EXPECT--
"{\"a\":1,\"add\":0,\"count\":0,\"default\":9}"
9
3
1
true
"a,add,count,default"
true
1
1
"{\"a\":1}"
true
"own"
true
