--TEST--
A script that runs while another one does gets a VM of its own, and no more are started than that
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--CONFLICTS--
all
--FILE--
<?php
pcntl_async_signals(true);
$js = new JsMachine(timeoutMs: 20000);
pcntl_signal(SIGALRM, function () use ($js) {
    for ($i = 0; $i < 10; $i++) {
        // No global of the one that runs is visible.
        echo $js->eval('typeof outer'), ' ';
    }
    echo count(JsMachine::stats()['vms']), ' VMs, ', JsMachine::stats()['active'], " active\n";
});
pcntl_alarm(1);
echo $js->eval('var outer = 1; const end = Date.now() + 1500; while (Date.now() < end); outer'), "\n";
echo count(JsMachine::stats()['vms']), "\n";
?>
--EXPECT--
undefined undefined undefined undefined undefined undefined undefined undefined undefined undefined 2 VMs, 1 active
1
2
