--TEST--
The examples of docs/moving/node.md print what the page says
--SKIPIF--
<?php
if (trim((string) shell_exec('command -v node')) === '') {
    echo 'skip node was not found';
}
?>
--FILE--
<?php
require __DIR__ . '/examples.inc';
run_examples('moving/node.md');
?>
--EXPECT--
example 1 as printed
example 2 as printed
example 3 as printed
