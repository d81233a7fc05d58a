--TEST--
Deeply nested unary operators, given to eval, end by nesting
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    eval('!'.repeat(200000) + '1')
    JS, timeoutMs: 10000, memoryMb: 512);
?>
--EXPECT--
eval: RecursionException
next: value 4
execute: error with an error
next: value 4
