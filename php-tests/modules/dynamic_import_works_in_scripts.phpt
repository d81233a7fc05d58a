--TEST--
import() works in scripts, in modules and in CommonJS, relative to where it is written
--FILE--
<?php
$js = (new JsMachine())->modules([
    'lib/a.js' => "export const load = name => import(name)",
    'lib/b.js' => 'export default "lib/b"',
    'lib/c.cjs' => "exports.load = name => import(name)",
    'b.js' => 'export default "b"',
]);
var_dump($js->eval("import('./b.js').then(m => m.default)"));
var_dump($js->evalModule("import { load } from './lib/a.js'; export default (await load('./b.js')).default"));
var_dump($js->eval("require('./lib/c.cjs').load('./b.js').then(m => m.default)"));
?>
--EXPECT--
string(1) "b"
string(5) "lib/b"
string(5) "lib/b"
