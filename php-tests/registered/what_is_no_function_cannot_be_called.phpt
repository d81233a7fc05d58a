--TEST--
A registered script that is no function, or throws, says so at the call
--FILE--
<?php
$js = new JsMachine();
$js->register('data', '({ version: 1 })');
$js->register('throws', 'throw new TypeError("at load")');
foreach (['data', 'data.version', 'data.nothing', 'throws'] as $name) {
    try {
        $js->call($name);
    } catch (JsMachine\Exception\ScriptException $e) {
        echo (new ReflectionClass($e))->getShortName(), ' ', $e->getJsName(), ' ', $e->getJsFile(), ':', $e->getJsLine(), "\n";
    }
}
?>
--EXPECT--
ScriptException TypeError :
ScriptException TypeError :
ScriptException TypeError :
ScriptException TypeError throws:1
