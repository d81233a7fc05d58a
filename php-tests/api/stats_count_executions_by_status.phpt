--TEST--
stats() counts executions by how they ended
--FILE--
<?php
$js = new JsMachine(timeoutMs: 100);
$js->execute('1');
$js->execute('1');
$js->execute('throw 1');
$js->execute('for (;;) {}');
echo json_encode(JsMachine::stats()['executions']), "\n";
?>
--EXPECT--
{"success":2,"error":1,"timeout":1,"memory":0,"cancelled":0,"rejected":0}
