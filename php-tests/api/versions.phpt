--TEST--
The versions are those of extension and engine
--FILE--
<?php
var_dump(JsMachine::VERSION === phpversion('js_machine'));
var_dump(preg_match('/^boa \d+\.\d+\.\d+$/', JsMachine::ENGINE_VERSION));
?>
--EXPECT--
bool(true)
int(1)
