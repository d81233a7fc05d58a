--TEST--
Defect 4: globals, and host objects that a script overwrote, do not leak into the next request
--INI--
js_machine.pool_size=1
--FILE--
<?php
$js = new JsMachine();
$js->execute('var leaked = "secret"; log = "overwritten"; metrics = "overwritten"; console = null; JSON = 1; Array.prototype.map = 2; Object.prototype.admin = true');
echo json_encode($js->eval('[typeof leaked, typeof log !== "string", typeof metrics !== "string", typeof console, JSON.stringify([1].map((n) => n)), ({}).admin === undefined]')), "\n";
echo count(JsMachine::stats()['vms']), ' VM, ', JsMachine::stats()['vms'][0]['executions'], " executions\n";
?>
--EXPECT--
["undefined",true,true,"object","[1]",true]
1 VM, 2 executions
