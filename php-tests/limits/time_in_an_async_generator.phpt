--TEST--
The time limit reaches an async generator
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    (async () => { for await (const x of (async function* () { for (;;) yield 1 })()); })()
    JS);
?>
--EXPECT--
eval: TimeoutException
next: value 4
execute: timeout with an error
next: value 4
