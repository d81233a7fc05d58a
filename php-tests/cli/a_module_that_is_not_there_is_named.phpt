--TEST--
JS_MACHINE_SO that names no file is said, not passed over
--FILE--
<?php
$process = proc_open(
    [PHP_BINARY, '-n', dirname(__DIR__, 2) . '/bin/js-machine', '-e', '1'],
    [2 => ['pipe', 'w']],
    $pipes,
    null,
    ['JS_MACHINE_SO' => '/nowhere/js_machine.so'],
);
echo stream_get_contents($pipes[2]), proc_close($process), "\n";
?>
--EXPECT--
js-machine: JS_MACHINE_SO names /nowhere/js_machine.so, which is no file
2
