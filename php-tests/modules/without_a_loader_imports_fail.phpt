--TEST--
Without a loader import fails cleanly and there is no require
--FILE--
<?php
require __DIR__ . '/modules.inc';

$js = new JsMachine();
echo thrown(fn () => $js->eval("import('./x.js')")), "\n";
echo thrown(fn () => $js->evalModule("import x from 'x'")), "\n";
var_dump($js->eval("import('fs').catch(e => e.name)"));
var_dump($js->eval('typeof require'));
?>
--EXPECTF--
ScriptException: TypeError: cannot import './x.js': no module loader is set%S
ScriptException: TypeError: cannot import 'x': no module loader is set%S
string(9) "TypeError"
string(9) "undefined"
