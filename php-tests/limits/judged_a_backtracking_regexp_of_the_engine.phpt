--TEST--
A regular expression with a look-behind, which is matched by the engine, ends by time, though nothing can interrupt it
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    /(?<!c)(a+)+b/.test('a'.repeat(40))
    JS);
?>
--EXPECT--
eval: TimeoutException
next: value 4
execute: timeout with an error
next: value 4
