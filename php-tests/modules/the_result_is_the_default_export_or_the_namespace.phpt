--TEST--
evalModule() returns what `default` exports when that is all, else the namespace
--FILE--
<?php
require __DIR__ . '/modules.inc';

$js = new JsMachine();
var_dump($js->evalModule('export default { a: [1] }'));
var_dump($js->evalModule('export default 1; export const name = "n"'));
var_dump($js->evalModule('1 + 1'));
var_dump($js->evalModule(code: 'export default [x, import.meta.url]', globals: ['x' => 1], timeoutMs: 1000, name: 'main.mjs'));
echo thrown(fn () => $js->evalModule('export const f = () => 1')), "\n";
echo thrown(fn () => $js->evalModule('')), "\n";
echo thrown(fn () => $js->evalModule('1', timeoutMs: 0)), "\n";
echo thrown(fn () => $js->evalModule("\nthrow new RangeError('no')", name: 'm.js')), "\n";
?>
--EXPECT--
array(1) {
  ["a"]=>
  array(1) {
    [0]=>
    int(1)
  }
}
array(2) {
  ["default"]=>
  int(1)
  ["name"]=>
  string(1) "n"
}
array(0) {
}
array(2) {
  [0]=>
  int(1)
  [1]=>
  string(8) "main.mjs"
}
JsMachine\Exception\ConversionException: a function can leave JavaScript only out of a Context at $.f
ValueError: JsMachine::evalModule(): Argument #1 ($code) cannot be empty
ValueError: JsMachine::evalModule(): Argument #3 ($timeoutMs) must be greater than 0, 0 given
ScriptException: RangeError: no (m.js:2:7) at m.js:2:7
