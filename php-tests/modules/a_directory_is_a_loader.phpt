--TEST--
Modules come from a directory: relative paths, extensions, index files, packages
--FILE--
<?php
require __DIR__ . '/modules.inc';

$root = directory_of([
    'prices.js' => "import { vat } from './lib/vat'; export const gross = net => net * vat;",
    'lib/vat.mjs' => 'export const vat = 1.25;',
    'shop/index.js' => "export { default } from 'left-pad'; export * from '../prices.js';",
    'node_modules/left-pad/package.json' => '{"exports": {".": {"import": "./es.mjs", "require": "./cjs.cjs"}}}',
    'node_modules/left-pad/es.mjs' => 'export default (text, n) => text.padStart(n);',
]);
$js = (new JsMachine())->modules($root);
var_dump($js->evalModule("import { gross } from './prices.js'; export default gross(net)", ['net' => 100]));
var_dump($js->evalModule("import pad, { gross } from './shop'; export const padded = pad('x', 3), twelve = gross(10)"));
var_dump($js->evalModule("import * as prices from '/prices'; export default Object.keys(prices)"));
?>
--EXPECT--
int(125)
array(2) {
  ["padded"]=>
  string(3) "  x"
  ["twelve"]=>
  float(12.5)
}
array(1) {
  [0]=>
  string(5) "gross"
}
