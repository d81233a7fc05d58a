--TEST--
The call depth limit ends: a conversion to a primitive that asks for itself
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    const o = { [Symbol.toPrimitive]() { return +o } }; +o
    JS, timeoutMs: 5000, memoryMb: 512);
?>
--EXPECT--
eval: RecursionException
next: value 4
execute: error with an error
next: value 4
