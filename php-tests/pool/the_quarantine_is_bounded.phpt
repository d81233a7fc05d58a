--TEST--
With js_machine.max_quarantined VMs in quarantine there is no new work, and stats() says why; it goes on when they are gone
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

$js = new JsMachine(timeoutMs: 100);
JsMachine::warmUp(3);
// A thread that is frozen cannot end when it should.
$freeze = new Freeze(array_keys(threads(), 'js-vm', true));
for ($i = 1; $i <= 2; $i++) {
    echo $js->execute('1')['status'], ', quarantined: ', JsMachine::stats()['quarantined'], ', ';
    echo JsMachine::stats()['healthy'] ? 'healthy' : 'not healthy', "\n";
}
foreach (JsMachine::stats()['vms'] as $vm) {
    echo $vm['state'], " '", $vm['reason'], "' ", $vm['heap_bytes'] > 0 ? 'some' : 'no', " bytes\n";
}
// A VM is idle, but it would be the third.
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
echo $js->eval('6 * 7', timeoutMs: 5000), "\n";
?>
--EXPECT--
timeout, quarantined: 1, healthy
timeout, quarantined: 2, not healthy
idle '' some bytes
quarantined 'timeout' some bytes
quarantined 'timeout' some bytes
error
waited
2 VMs are in quarantine, as many as js_machine.max_quarantined allows, and this process takes no new work; end it, or raise the setting (JsMachine::stats() shows each VM)
waited
bool(true)
bool(true)
42
