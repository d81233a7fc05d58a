--TEST--
The time limit ends bigint arithmetic
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    (3n ** 30000000n) % 7n
    JS, memoryMb: 512);
?>
--EXPECT--
eval: TimeoutException
next: value 4
execute: timeout with an error
next: value 4
