--TEST--
With js_machine.max_quarantined scripts that cannot be left there is no new work, and stats() says why; it goes on when they are gone
--SKIPIF--
<?php
require __DIR__ . '/../support/freeze.inc';
Freeze::skip_without();
?>
--CONFLICTS--
all
--INI--
js_machine.pool_size=3
js_machine.max_quarantined=2
js_machine.acquire_timeout_ms=200
--FILE--
<?php
require __DIR__ . '/../support/freeze.inc';
require __DIR__ . '/../support/process.inc';

$js = new JsMachine(timeoutMs: 1000);
JsMachine::warmUp(3);
$jobs = [$js->submit('for (;;);'), $js->submit('for (;;);')];
wait_until(fn () => JsMachine::stats()['active'] === 2);
// Threads that are frozen leave no VM when they should.
$freeze = new Freeze(array_keys(threads(), 'js-job', true));
var_dump(JsMachine::stats()['healthy']);
var_dump(wait_until(fn () => JsMachine::stats()['quarantined'] === 2), JsMachine::stats()['healthy']);
$vms = array_map(fn ($vm) => "$vm[state] '$vm[reason]' " . ($vm['heap_bytes'] > 0 ? 'some' : 'no') . ' bytes', JsMachine::stats()['vms']);
sort($vms);
echo implode("\n", $vms), "\n";
// A VM is idle, but its script might be the third.
foreach (['execute', 'eval'] as $method) {
    $started = hrtime(true);
    try {
        echo $js->$method('1')['status'], "\n";
    } catch (JsMachine\Exception\EngineException $e) {
        echo $e->getMessage(), "\n";
    }
    $waited = (hrtime(true) - $started) / 1e6;
    echo $waited > 190 && $waited < 1200 ? "waited\n" : "$waited ms\n";
}
unset($freeze);
var_dump(wait_until(fn () => JsMachine::stats()['quarantined'] === 0), JsMachine::stats()['healthy']);
echo $js->eval('6 * 7', timeoutMs: 5000), ' ', $jobs[0]->status()->value, "\n";
?>
--EXPECT--
bool(true)
bool(true)
bool(false)
idle '' some bytes
quarantined 'timeout' some bytes
quarantined 'timeout' some bytes
error
waited
2 VMs are in quarantine, as many as js_machine.max_quarantined allows, and this process takes no new work; end it, or raise the setting (JsMachine::stats() shows each VM)
waited
bool(true)
bool(true)
42 timeout
