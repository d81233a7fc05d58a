--TEST--
Modules come from a map of specifiers to source text
--FILE--
<?php
$js = (new JsMachine())->modules([
    'math' => "export { sum } from './lib/sum.js'",
    'lib/sum.js' => "import { zero } from './zero.js'; export const sum = list => list.reduce((a, b) => a + b, zero)",
    'lib/zero.js' => 'export const zero = 0',
]);
var_dump($js->evalModule("import { sum } from 'math'; export default sum(numbers)", ['numbers' => [1, 2, 3]]));
?>
--EXPECT--
int(6)
