--TEST--
The call depth limit ends: recursion through a built-in
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    const f = () => [1].map(f); f()
    JS, timeoutMs: 5000, memoryMb: 512);
?>
--EXPECT--
eval: RecursionException
next: value 4
execute: error with an error
next: value 4
