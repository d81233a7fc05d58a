--TEST--
A reader that has seen enough ends js-machine without a word
--FILE--
<?php
require __DIR__ . '/cli.inc';
$command = implode(' ', array_map('escapeshellarg', cli_command('-e', 'for (let i = 0; i < 9000; i++) console.log(`line ${i}`)')));
exec("bash -c " . escapeshellarg("$command 2>&1 >/dev/null | wc -c; { $command | head -n 1; } 2>&1"), $lines);
echo implode("\n", $lines), "\n";
?>
--EXPECT--
0
line 0
