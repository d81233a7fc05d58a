--TEST--
The examples of docs/platform.md print what the page says
--FILE--
<?php
require __DIR__ . '/examples.inc';
run_examples('platform.md');
?>
--EXPECT--
example 1 as printed
example 2 as printed
example 3 as printed
example 4 as printed
example 5 as printed
