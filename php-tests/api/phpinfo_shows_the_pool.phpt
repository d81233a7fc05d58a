--TEST--
phpinfo() shows a pool that runs
--FILE--
<?php
JsMachine::warmUp(2);
ob_start();
phpinfo(INFO_MODULES);
echo preg_replace('/.*^(Pool => [^\n]*)\n.*/ms', '$1', ob_get_clean()), "\n";
?>
--EXPECT--
Pool => 2 of 4 VMs started, 0 active, 0 quarantined
