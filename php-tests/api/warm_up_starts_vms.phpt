--TEST--
warmUp() starts VMs, at most as many as the pool may have
--INI--
js_machine.pool_size=3
--FILE--
<?php
var_dump(JsMachine::warmUp(2));
var_dump(count(JsMachine::stats()['vms']) >= 2);
var_dump(JsMachine::warmUp(100));
var_dump(JsMachine::warmUp());
?>
--EXPECT--
int(2)
bool(true)
int(3)
int(3)
