--TEST--
The examples of docs/contexts.md print what the page says
--FILE--
<?php
require __DIR__ . '/examples.inc';
run_examples('contexts.md');
?>
--EXPECT--
example 1 as printed
example 2 as printed
example 3 as printed
example 4 as printed
