--TEST--
The time limit reaches the sort callback of a typed array
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    new Int8Array([3, 1, 2]).sort(() => { for (;;); })
    JS);
?>
--EXPECT--
eval: TimeoutException
next: value 4
execute: timeout with an error
next: value 4
