--TEST--
A module has one instance in an execution, however it is imported, and a new one in the next
--FILE--
<?php
$js = (new JsMachine())->modules([
    'state.js' => 'globalThis.loads = (globalThis.loads ?? 0) + 1; export const state = {}; export const url = import.meta.url',
    'lib/other.js' => "export { state } from '../state.js'",
]);
$code = "import { state, url } from './state.js'; import { state as same } from './lib/other.js';
         const late = await import('module:/state.js');
         export default [state === same, late.state === state, loads, url]";
echo json_encode($js->evalModule($code), JSON_UNESCAPED_SLASHES), "\n";
echo json_encode($js->evalModule($code), JSON_UNESCAPED_SLASHES), "\n";
?>
--EXPECT--
[true,true,1,"module:/state.js"]
[true,true,1,"module:/state.js"]
