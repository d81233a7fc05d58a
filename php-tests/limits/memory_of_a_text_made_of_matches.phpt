--TEST--
The memory limit reaches a replacement whose parts are as long as the text, and the VM lives on
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

$js = new JsMachine(timeoutMs: 20_000, memoryMb: 256);
$js->eval('0');
foreach (["x.replace(/(.+)/g, '$1'.repeat(65536))", "x.replaceAll('1', '\$`')"] as $script) {
    echo outcome_and_vm($js, "const x = '1'.repeat(1 << 20); $script"), "\n";
}
?>
--EXPECT--
MemoryLimitException, alive
MemoryLimitException, alive
