--TEST--
The call depth limit ends: a proxy trap that asks its proxy
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    const p = new Proxy({}, { get: (target, key) => p[key] }); p.x
    JS, timeoutMs: 5000, memoryMb: 512);
?>
--EXPECT--
eval: RecursionException
next: value 4
execute: error with an error
next: value 4
