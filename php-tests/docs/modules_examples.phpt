--TEST--
The examples of docs/modules.md print what the page says
--FILE--
<?php
require __DIR__ . '/examples.inc';
run_examples('modules.md');
?>
--EXPECT--
example 1 as printed
example 2 as printed
