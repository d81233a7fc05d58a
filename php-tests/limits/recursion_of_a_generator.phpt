--TEST--
The call depth limit ends: a generator that delegates to itself
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    function* g() { yield* g() } g().next()
    JS, timeoutMs: 5000, memoryMb: 512);
?>
--EXPECT--
eval: RecursionException
next: value 4
execute: error with an error
next: value 4
