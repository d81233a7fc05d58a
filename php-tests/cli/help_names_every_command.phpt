--TEST--
Help lists the commands, and each has help of its own
--FILE--
<?php
require __DIR__ . '/cli.inc';
$help = cli(['--help'])[1];
foreach (['run', 'repl', 'bench', 'doctor', 'metrics'] as $command) {
    echo $command, ' ', preg_match("/^  $command +\w/m", $help), ' ', substr_count(cli([$command, '--help'])[1], 'Usage:'), ' ',
        cli(['help', $command])[1] === cli([$command, '-h'])[1] ? 'same' : 'other', "\n";
}
echo preg_match('/^js-machine \d+\.\d+\.\d+ \(boa [\d.]+, PHP [\d.]+\S*\)$/', trim(cli(['--version'])[1])), "\n";
?>
--EXPECT--
run 1 1 same
repl 1 1 same
bench 1 1 same
doctor 1 1 same
metrics 1 1 same
1
