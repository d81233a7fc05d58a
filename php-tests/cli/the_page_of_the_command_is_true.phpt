--TEST--
docs/cli.md has the commands and exit codes that js-machine --help has
--FILE--
<?php
require __DIR__ . '/cli.inc';
$page = file_get_contents(dirname(__DIR__, 2) . '/docs/cli.md');
$help = cli(['--help'])[1];
preg_match_all('/^\| (\d+) \|/m', $page, $documented);
preg_match('/^Exit codes: (.*?)\.$/ms', $help, $codes);
preg_match_all('/(?:^|,)\s*(\d+) /', $codes[1], $named);
echo $documented[1] === $named[1] ? 'the same' : json_encode([$documented[1], $named[1]]), " exit codes\n";
preg_match('/^Commands:\n(.*?)\n\n/ms', $help, $commands);
preg_match_all('/^  (\w+)/m', $commands[1], $commands);
foreach ($commands[1] as $command) {
    // run is what a file without a command means, repl nothing at all.
    if (!in_array($command, ['run', 'repl'], true) && !str_contains($page, "js-machine $command ")) {
        echo "docs/cli.md does not show $command\n";
    }
}
echo count($commands[1]), " commands\n";
?>
--EXPECT--
the same exit codes
5 commands
