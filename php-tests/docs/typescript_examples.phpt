--TEST--
The examples of docs/typescript.md print what the page says
--FILE--
<?php
require __DIR__ . '/examples.inc';
run_examples('typescript.md');
?>
--EXPECT--
example 1 as printed
