--TEST--
The examples of docs/metrics.md print what the page says
--FILE--
<?php
require __DIR__ . '/examples.inc';
run_examples('metrics.md');
?>
--EXPECT--
example 1 as printed
