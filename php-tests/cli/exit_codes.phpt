--TEST--
The exit code tells how it ended
--FILE--
<?php
require __DIR__ . '/cli.inc';
foreach (
    [
        'success' => ['-e', '1'],
        'error' => ['-e', 'throw 1'],
        'syntax' => ['-e', ')'],
        'time' => ['--timeout', '50', '-e', 'for (;;);'],
        'memory' => ['--memory', '16', '-e', 'const a = []; for (;;) a.push("x".repeat(1000) + a.length)'],
        'file' => ['nowhere.js'],
        'option' => ['run', '--nothing', 'x.js'],
        'value' => ['--timeout', 'soon', '-e', '1'],
        'help' => ['--help'],
    ] as $name => $args
) {
    echo $name, ' ', cli($args)[0], "\n";
}
?>
--EXPECT--
success 0
error 1
syntax 1
time 124
memory 137
file 2
option 2
value 2
help 0
