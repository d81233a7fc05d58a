--TEST--
/(a+)+b/.test('a'.repeat(40)) ends by time
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    /(a+)+b/.test('a'.repeat(40))
    JS);
?>
--EXPECT--
eval: TimeoutException
next: value 4
execute: timeout with an error
next: value 4
