--TEST--
The time limit reaches the parser, and the VM lives on
--CONFLICTS--
all
--INI--
memory_limit=1G
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

$scripts = [
    'one long string' => '"' . str_repeat('0', 32_000_000) . '"',
    'many statements' => str_repeat('{}', 4_000_000),
    'one long comment' => '/*' . str_repeat('*', 64_000_000) . '*/',
];
$js = new JsMachine(timeoutMs: 150, memoryMb: 2048);
$js->eval('0');
foreach ($scripts as $name => $script) {
    echo "$name: ", outcome_and_vm($js, $script), "\n";
}
?>
--EXPECT--
one long string: TimeoutException, alive
many statements: TimeoutException, alive
one long comment: TimeoutException, alive
