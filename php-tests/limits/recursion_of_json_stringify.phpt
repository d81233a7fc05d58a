--TEST--
The call depth limit ends: JSON.stringify that calls itself through toJSON
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    const o = { toJSON() { return JSON.stringify(o) } }; JSON.stringify(o)
    JS, timeoutMs: 5000, memoryMb: 512);
?>
--EXPECT--
eval: RecursionException
next: value 4
execute: error with an error
next: value 4
