--TEST--
The call depth limit ends: an instanceof that asks for itself
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    class A { static [Symbol.hasInstance](x) { return x instanceof A } } 1 instanceof A
    JS, timeoutMs: 5000, memoryMb: 512);
?>
--EXPECT--
eval: RecursionException
next: value 4
execute: error with an error
next: value 4
