--TEST--
The memory limit reaches a replacement whose parts are as long as the text, and the VM lives on
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

$alive = fn () => array_column(array_filter(JsMachine::stats()['vms'], fn ($vm) => $vm['state'] !== 'quarantined'), 'id');
$js = new JsMachine(timeoutMs: 20_000, memoryMb: 256);
$js->eval('0');
foreach (["x.replace(/(.+)/g, '$1'.repeat(65536))", "x.replaceAll('1', '\$`')"] as $script) {
    $vms = $alive();
    echo outcome($js, "const x = '1'.repeat(1 << 20); $script"), ', ', array_diff($vms, $alive()) === [] ? 'alive' : 'ended', "\n";
}
?>
--EXPECT--
MemoryLimitException, alive
MemoryLimitException, alive
