--TEST--
The time limit reaches a loop inside of a generator
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    (function* () { for (;;); yield 1 })().next()
    JS);
?>
--EXPECT--
eval: TimeoutException
next: value 4
execute: timeout with an error
next: value 4
