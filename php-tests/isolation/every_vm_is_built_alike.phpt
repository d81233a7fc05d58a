--TEST--
A VM that replaces another one offers exactly the same to a script
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/walk.inc';

$js = new JsMachine(timeoutMs: 30000);
$first = $js->eval(FINGERPRINT);
$vm = JsMachine::stats()['vms'][0]['id'];
echo $js->execute("/(?<!c)(a+)+b/.test('a'.repeat(40))", timeoutMs: 50)['status'], "\n";
var_dump($js->eval(FINGERPRINT) === $first);
var_dump(!in_array($vm, array_column(array_filter(JsMachine::stats()['vms'], fn ($vm) => $vm['state'] !== 'quarantined'), 'id'), true));
?>
--EXPECT--
timeout
bool(true)
bool(true)
