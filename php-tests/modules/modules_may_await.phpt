--TEST--
Top-level await: importers wait for what a module awaits
--FILE--
<?php
require __DIR__ . '/modules.inc';

$js = (new JsMachine())->modules([
    'slow.js' => 'export const x = await new Promise(done => setTimeout(() => done(7), 20))',
]);
var_dump($js->evalModule("import { x } from './slow.js'; export default await Promise.resolve(x + 1)"));
var_dump($js->eval("import('./slow.js').then(m => m.x)"));
echo thrown(fn () => $js->eval("require('./slow.js')")), "\n";
echo thrown(fn () => $js->evalModule('await new Promise(() => setInterval(() => 0, 5))', timeoutMs: 100)), "\n";
?>
--EXPECTF--
int(8)
int(7)
ScriptException: TypeError: cannot require 'module:/slow.js' from script.js: it awaits something while it loads; use import() instead%S
JsMachine\Exception\TimeoutException: the script did not finish within 100 ms; raise timeoutMs or js_machine.default_timeout_ms
