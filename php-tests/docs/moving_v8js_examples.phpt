--TEST--
The examples of docs/moving/v8js.md print what the page says
--FILE--
<?php
require __DIR__ . '/examples.inc';
chdir(__DIR__ . '/../..');
set_include_path(getcwd());
run_examples('moving/v8js.md');
?>
--EXPECT--
example 1 as printed
