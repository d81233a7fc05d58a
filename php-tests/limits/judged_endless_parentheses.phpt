--TEST--
eval('('.repeat(100000)) ends by nesting
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    eval('('.repeat(100000))
    JS, timeoutMs: 2000);
?>
--EXPECT--
eval: RecursionException
next: value 4
execute: error with an error
next: value 4
