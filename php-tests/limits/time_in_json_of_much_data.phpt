--TEST--
The time limit reaches JSON.parse and JSON.stringify over much data, and the VM lives on
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

$scripts = [
    "JSON.parse('[' + '1,'.repeat(3e7) + '1]')",
    'let a = [1]; for (let i = 0; i < 28; i++) a = [a, a]; JSON.stringify(a)',
];
$js = new JsMachine(timeoutMs: 150, memoryMb: 2048);
$js->eval('0');
foreach ($scripts as $script) {
    echo outcome_and_vm($js, $script), "\n";
}
?>
--EXPECT--
TimeoutException, alive
TimeoutException, alive
