--TEST--
js-machine doctor says what is wrong, and how to mend it
--FILE--
<?php
require __DIR__ . '/cli.inc';
[$status, $text] = cli(['doctor']);
echo $status, ' ', preg_match('/^ok    2 \+ 2 is 4, in /m', $text), ' ', preg_match('/^ok    js_machine \d/m', $text), "\n";

// A PHP with wrong settings, and one without the extension.
$command = cli_command('doctor', '--json');
array_splice($command, 4, 0, ['-d', 'js_machine.pool_size=1000', '-d', 'js_machine.preload=/nowhere/*.js', '-d', 'display_startup_errors=0', '-d', 'error_reporting=0']);
exec(implode(' ', array_map('escapeshellarg', $command)) . ' 2>/dev/null', $lines, $status);
echo $status, "\n";
foreach (json_decode(implode("\n", $lines), true) as $finding) {
    if ($finding['state'] === 'bad') {
        echo $finding['what'], ' | ', $finding['cure'], "\n";
    }
}
exec('JS_MACHINE_CLI_STARTED=1 ' . escapeshellarg(PHP_BINARY) . ' -n ' . escapeshellarg(end($command) === '--json' ? $command[array_key_last($command) - 2] : '') . ' doctor', $plain, $status);
echo $status, ' ', preg_match('/^BAD   js_machine is not installed|^BAD   \S+ is there/m', implode("\n", $plain)), "\n";
?>
--EXPECT--
0 1 1
1
js_machine.pool_size = 1000 is out of range; 4 applies | give js_machine.pool_size a value that docs/settings.md allows
js_machine.preload names /nowhere/*.js, which is no file | correct the path; it is that of the machine, not of the application
1 1
