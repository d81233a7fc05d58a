--TEST--
"using" is a name like any other where it begins no declaration: in scripts, modules and registered scripts
--FILE--
<?php
$js = new JsMachine();
var_dump($js->eval('var o = {}; o.using = function using(using) { return using ? using + 1 : 0 }; o.using(1) + o.using(0)'));
var_dump($js->eval('var using = [3]; const { a, using: b } = { a: 1, using: 2 }; ({ using, b }).using[0] + b'));
$js->modules([
    'm' => 'export function using(n) { return n + 1 }',
    'c' => 'function using(n) { return n + 2 } module.exports = { using }',
]);
var_dump($js->evalModule('import { using } from "m"; import { using as other } from "c"; export default using(1) + other(1)'));
$js->register('r', '({ using(n) { const using = n; return [using] } })');
var_dump($js->call('r.using', [4]));
try {
    $js->eval("\n  var using = 1; using(; ", name: 'broken.js');
} catch (JsMachine\Exception\SyntaxException $e) {
    echo $e->getJsFile(), ':', $e->getJsLine(), "\n";
}
?>
--EXPECT--
int(2)
int(5)
int(5)
array(1) {
  [0]=>
  int(4)
}
broken.js:2
