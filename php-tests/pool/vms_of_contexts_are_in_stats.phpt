--TEST--
stats() lists the VMs of contexts and registered scripts too, each under a number of its own, but they are not for execute()
--FILE--
<?php
$js = new JsMachine();
$js->eval('1');
$js->register('one', '() => 1');
$js->call('one');
$context = $js->context(timeoutMs: 100);
$vms = JsMachine::stats()['vms'];
echo count($vms), ' VMs, ', count(array_unique(array_column($vms, 'id'))), " numbers\n";
['quarantined' => $quarantined, 'healthy' => $healthy, 'available' => $available, 'active' => $active] = JsMachine::stats();
var_dump($quarantined, $healthy, $available, $active);
?>
--EXPECT--
3 VMs, 3 numbers
int(0)
bool(true)
int(4)
int(0)
