--TEST--
The call depth limit ends: an async function that awaits itself
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    async function f() { await f() } f()
    JS, timeoutMs: 5000, memoryMb: 512);
?>
--EXPECT--
eval: RecursionException
next: value 4
execute: error with an error
next: value 4
