--TEST--
Instances share one pool, and cost next to nothing
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$machines = [];
for ($i = 0; $i < 10000; $i++) {
    $machines[] = new JsMachine(timeoutMs: 10000 + $i);
}
echo $machines[0]->eval('1 + 1') + $machines[9999]->eval('1 + 1'), ' ', count(JsMachine::stats()['vms']), ' ', count(threads()), "\n";
unset($machines);
echo (new JsMachine())->eval('2 + 2'), ' ', count(JsMachine::stats()['vms']), "\n";
?>
--EXPECT--
4 1 2
4 1
