--TEST--
'x'.repeat(2**30) ends by memory
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    'x'.repeat(2**30)
    JS, timeoutMs: 2000, memoryMb: null);
?>
--EXPECT--
eval: MemoryLimitException
next: value 4
execute: memory with an error
next: value 4
