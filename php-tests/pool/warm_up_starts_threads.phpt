--TEST--
warmUp() starts as many VMs as it is asked for, once, and scripts use them
--INI--
js_machine.pool_size=3
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$show = fn () => print(count(JsMachine::stats()['vms']) . ' VMs, ' . count_threads('js-vm') . ' of ' . count(threads()) . " threads\n");
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
1: 1 VMs, 1 of 2 threads
2: 2 VMs, 2 of 3 threads
2: 2 VMs, 2 of 3 threads
3: 3 VMs, 3 of 4 threads
3 VMs, 3 of 4 threads
