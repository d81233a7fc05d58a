--TEST--
warmUp() builds as many VMs as it is asked for, once, and scripts use them; none is a thread
--INI--
js_machine.pool_size=3
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$show = fn () => print(count(JsMachine::stats()['vms']) . ' VMs, ' . count(threads()) . " threads\n");
echo JsMachine::warmUp(1), ': ';
$show();
echo JsMachine::warmUp(2), ': ';
$show();
echo JsMachine::warmUp(1), ': ';
$show();
echo JsMachine::warmUp(), ': ';
$show();
(new JsMachine())->eval('1');
$show();
?>
--EXPECT--
1: 1 VMs, 1 threads
2: 2 VMs, 1 threads
2: 2 VMs, 1 threads
3: 3 VMs, 1 threads
3 VMs, 2 threads
