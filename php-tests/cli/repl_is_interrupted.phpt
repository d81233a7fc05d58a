--TEST--
Ctrl-C in the REPL ends a script that runs, and gives up an input
--SKIPIF--
<?php
if (!is_file(ini_get('extension_dir') . '/readline.so') && !extension_loaded('readline')) {
    echo 'skip readline was not found';
}
if (!is_file(ini_get('extension_dir') . '/pcntl.so') && !extension_loaded('pcntl')) {
    echo 'skip pcntl was not found';
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
// Records are shown before a pause.
$terminal->type("console.log('it ' + 'runs'); await new Promise(done => setTimeout(done, 10)); for (;;);\n");
$terminal->see("it runs");
$terminal->type("\x03");
$terminal->see('> ');
echo "the script ended\n";
$terminal->type("unfinished(");
$terminal->see('unfinished(');
$terminal->type("\x03");
$terminal->see('> ');
$terminal->type("40 + 2\n");
$terminal->see("\e[33m42\e[0m");
echo "the input is gone\n";
$terminal->see('> ');
echo $terminal->leave(), "\n";
?>
--EXPECT--
the script ended
the input is gone
0
