--TEST--
The examples of docs/moving/roadrunner.md print what the page says
--FILE--
<?php
require __DIR__ . '/examples.inc';
chdir(__DIR__ . '/../..');
set_include_path(getcwd());
run_examples('moving/roadrunner.md');
?>
--EXPECT--
example 1 as printed
example 2 as printed
example 3 as printed
