--TEST--
The examples of docs/intl.md print what it says
--FILE--
<?php
require __DIR__ . '/examples.inc';
run_examples('intl.md');
?>
--EXPECT--
example 1 as printed
