--TEST--
A child inherits the VMs of its parent, and has no thread until its first script; the parent's go on
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$js = new JsMachine(timeoutMs: 100, memoryMb: 256);
JsMachine::warmUp(3);
$js->eval('globalThis.left = 1');
$parents = array_keys(threads());
$vms = array_column(JsMachine::stats()['vms'], 'id');
echo in_child(function () use ($js) {
    echo 'child: ', count(JsMachine::stats()['vms']), ' VMs, ', count(threads()), " thread\n";
    echo 'child: ', $js->eval('typeof left'), "\n";
    foreach (['for (;;);', "/(?<!c)(a+)+b/.test('a'.repeat(40))", "'x'.repeat(2 ** 30)", 'eval("x?".repeat(100000) + "1" + ":1".repeat(100000))', 'throw 1'] as $code) {
        // What runs out of stack needs some time to get there.
        echo 'child: ', $js->execute($code, timeoutMs: str_contains($code, 'x?') ? 10000 : 100)['status'], ' ', $js->execute('2 + 2', timeoutMs: 5000)['result'], "\n";
    }
    echo 'child: ', JsMachine::warmUp(2), "\n";
    return JsMachine::shutdown() ? 5 : 6;
}), "\n";
var_dump(array_keys(threads()) === $parents, array_column(JsMachine::stats()['vms'], 'id') === $vms);
echo $js->eval('3 + 3'), ' ', $js->execute('for (;;);')['status'], ' ', $js->eval('4 + 4'), "\n";
?>
--EXPECT--
child: 3 VMs, 1 thread
child: undefined
child: timeout 4
child: timeout 4
child: memory 4
child: error 4
child: error 4
child: 3
exit status 5
bool(true)
bool(true)
6 timeout 8
