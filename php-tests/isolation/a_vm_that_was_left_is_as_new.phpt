--TEST--
A VM that was left in the middle of native code offers exactly the same to the next script
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
var_dump(array_column(JsMachine::stats()['vms'], 'state', 'id') === [$vm => 'idle']);
?>
--EXPECT--
timeout
bool(true)
bool(true)
