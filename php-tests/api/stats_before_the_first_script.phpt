--TEST--
stats() starts no VM
--INI--
js_machine.pool_size=5
--FILE--
<?php
$stats = JsMachine::stats();
echo json_encode($stats), "\n";
?>
--EXPECT--
{"pool_size":5,"available":5,"active":0,"quarantined":0,"healthy":true,"images":0,"image_bytes":0,"executions":{"success":0,"error":0,"timeout":0,"memory":0,"cancelled":0,"rejected":0},"metrics_scope":"pool","vms":[]}
