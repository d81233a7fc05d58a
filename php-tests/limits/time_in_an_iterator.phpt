--TEST--
The time limit reaches an iterator that never ends, consumed by native code
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    [...{ [Symbol.iterator]: () => ({ next: () => ({ done: false }) }) }].length
    JS);
?>
--EXPECT--
eval: TimeoutException
next: value 4
execute: timeout with an error
next: value 4
