--TEST--
The examples of docs/moving/quickjs.md print what the page says
--FILE--
<?php
require __DIR__ . '/examples.inc';
chdir(__DIR__ . '/../..');
set_include_path(getcwd());
run_examples('moving/quickjs.md');
?>
--EXPECT--
example 1 as printed
