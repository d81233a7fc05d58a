--TEST--
The examples of docs/host-functions.md print what the page says
--FILE--
<?php
require __DIR__ . '/examples.inc';
run_examples('host-functions.md');
?>
--EXPECT--
example 1 as printed
example 2 as printed
example 3 as printed
example 4 as printed
example 5 as printed
