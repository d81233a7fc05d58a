--TEST--
Deeply nested parentheses in the parameters of new Function, end by nesting
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    new Function('a = ' + '('.repeat(100000) + ')'.repeat(100000), 'return 1')
    JS, timeoutMs: 10000, memoryMb: 512);
?>
--EXPECT--
eval: RecursionException
next: value 4
execute: error with an error
next: value 4
