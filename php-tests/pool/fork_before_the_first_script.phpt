--TEST--
A child that was forked before the first script has a pool of its own, and so has its parent
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$js = new JsMachine(timeoutMs: 5000);
echo in_child(function () use ($js) {
    echo 'child: ', $js->eval('2 + 2'), ', ', count(JsMachine::stats()['vms']), " VM\n";
    return 3;
}), "\n";
echo 'parent: ', count(JsMachine::stats()['vms']), " VMs\n";
echo 'parent: ', $js->eval('3 + 3'), ', ', count(JsMachine::stats()['vms']), " VM\n";
?>
--EXPECT--
child: 4, 1 VM
exit status 3
parent: 0 VMs
parent: 6, 1 VM
