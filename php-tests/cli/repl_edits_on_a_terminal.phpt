--TEST--
The REPL on a terminal has colours, lines that go on, completion and history
--SKIPIF--
<?php
if (!is_file(ini_get('extension_dir') . '/readline.so') && !extension_loaded('readline')) {
    echo 'skip readline was not found';
}
if (trim((string) shell_exec('command -v setsid')) === '') {
    echo 'skip setsid was not found';
}
?>
--FILE--
<?php
require __DIR__ . '/cli.inc';
$terminal = new Terminal(['repl']);
$terminal->see('> ');
$terminal->type("1 + 1\n");
$terminal->see("\e[33m2\e[0m");
echo "yellow numbers\n";
$terminal->see('> ');
$terminal->type("(function () {\n");
$terminal->see('... ');
$terminal->type("return 'text' })()\n");
$terminal->see("\e[32m'text'\e[0m");
echo "a second line\n";
$terminal->see('> ');
$terminal->type("let answer = 41; 0\n");
$terminal->see('> ');
$terminal->type("ans\t");
$terminal->see('wer');
echo "a name completed\n";
$terminal->type("+ 1\n");
$terminal->see("\e[33m42\e[0m");
$terminal->see('> ');
$terminal->type("\e[A");
$terminal->see('+ 1');
echo "the last input again\n";
$terminal->type("\n");
$terminal->see("\e[33m42\e[0m");
$terminal->see('> ');
echo $terminal->leave(), "\n";

$terminal = new Terminal(['repl'], ['JS_MACHINE_HISTORY' => cli_file('kept', '')]);
$terminal->see('> ');
$terminal->type("'first session'\n");
$terminal->see("'first session'\e[0m");
$terminal->see('> ');
$terminal->leave();
echo str_contains(file_get_contents(dirname(cli_file('x', '')) . '/kept'), 'first') ? "history kept\n" : "history lost\n";
?>
--EXPECT--
yellow numbers
a second line
a name completed
the last input again
0
history kept
