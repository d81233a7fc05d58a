--TEST--
What was unregistered, or never registered, cannot be called
--FILE--
<?php
use JsMachine\Exception\ScriptException;

$js = new JsMachine();
$js->register('one', '() => 1');
var_dump($js->call('one'), $js->unregister('one'), $js->unregister('one'));
foreach (['one', 'never', 'never.method', ''] as $name) {
    try {
        $js->call($name);
    } catch (ScriptException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
int(1)
bool(true)
bool(false)
ReferenceError: "one": no script is registered under this name; register one with JsMachine::register()
ReferenceError: "never": no script is registered under this name; register one with JsMachine::register()
ReferenceError: "never.method": no script is registered under this name; register one with JsMachine::register()
ReferenceError: "": no script is registered under this name; register one with JsMachine::register()
