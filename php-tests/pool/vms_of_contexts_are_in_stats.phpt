--TEST--
stats() lists the VMs of contexts and registered scripts too, each under a number of its own, and counts those in quarantine
--SKIPIF--
<?php
require __DIR__ . '/../support/freeze.inc';
Freeze::skip_without();
?>
--CONFLICTS--
all
--INI--
js_machine.max_quarantined=1
--FILE--
<?php
require __DIR__ . '/../support/freeze.inc';
require __DIR__ . '/../support/process.inc';

$js = new JsMachine();
$js->eval('1');
$js->register('one', '() => 1');
$js->call('one');
$before = array_keys(threads(), 'js-vm', true);
$context = $js->context(timeoutMs: 100);
$vms = JsMachine::stats()['vms'];
echo count($vms), ' VMs, ', count(array_unique(array_column($vms, 'id'))), " numbers\n";

$freeze = new Freeze(array_values(array_diff(array_keys(threads(), 'js-vm', true), $before)));
try {
    $context->eval('1');
} catch (JsMachine\Exception\TimeoutException $e) {
    echo get_class($e), "\n";
}
$context->close();
['quarantined' => $quarantined, 'healthy' => $healthy, 'available' => $available] = JsMachine::stats();
var_dump($quarantined, $healthy, $available);
echo 'the pool: ', $js->eval('6 * 7'), "\n";
unset($freeze);
var_dump(wait_until(fn () => JsMachine::stats()['healthy']));
?>
--EXPECT--
3 VMs, 3 numbers
JsMachine\Exception\TimeoutException
int(1)
bool(false)
int(4)
the pool: 42
bool(true)
