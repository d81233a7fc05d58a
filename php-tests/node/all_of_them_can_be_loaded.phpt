--TEST--
Every module that Node names can be imported, and has exports
--FILE--
<?php
$js = (new JsMachine())->modules([]);
$names = $js->eval('require("module").builtinModules');
echo count($names) > 50 ? "many\n" : count($names) . "\n";
foreach ($names as $name) {
    $keys = $js->evalModule("import * as all from 'node:$name'; export default Object.keys(all).length");
    if ($keys < 2 && $name !== 'console') {
        echo "$name exports nothing\n";
    }
}
?>
--EXPECT--
many
