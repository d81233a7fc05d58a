--TEST--
A js_machine.metrics_file that cannot be written is one warning that names it, and scripts run all the same
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$ran = run_php('for ($i = 0; $i < 3; $i++) { echo (new JsMachine())->eval("2 + 2"), "\n"; }', ['js_machine.metrics_file=/nowhere/at/all/x.prom']);
echo 'exit status ', $ran['status'], ', ', substr_count($ran['output'], 'Warning'), " warning\n";
var_dump(str_contains($ran['output'], 'js_machine.metrics_file') && str_contains($ran['output'], '/nowhere/at/all/x.prom'), substr_count($ran['output'], "4\n"));
?>
--EXPECT--
exit status 0, 1 warning
bool(true)
int(3)
