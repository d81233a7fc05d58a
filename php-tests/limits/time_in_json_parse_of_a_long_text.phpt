--TEST--
The time limit reaches JSON.parse over a long text, and the VM goes on
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

$js = new JsMachine(timeoutMs: 150, memoryMb: 2048);
$js->eval('0');
$vm = array_column(JsMachine::stats()['vms'], 'id');
echo outcome($js, "JSON.parse('[' + '1,'.repeat(3e7) + '1]')"), "\n";
echo outcome($js, "let a = [1]; for (let i = 0; i < 28; i++) a = [a, a]; JSON.stringify(a)"), "\n";
var_dump(array_column(JsMachine::stats()['vms'], 'id') === $vm);
?>
--EXPECT--
TimeoutException
TimeoutException
bool(true)
