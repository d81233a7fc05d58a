--TEST--
The time limit ends a built-in that never asks
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)
    JS);
?>
--EXPECT--
eval: TimeoutException
next: value 4
execute: timeout with an error
next: value 4
