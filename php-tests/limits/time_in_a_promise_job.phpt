--TEST--
The time limit reaches a promise job
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    Promise.resolve().then(() => { for (;;); }); 'the completion value is there already'
    JS);
?>
--EXPECT--
eval: TimeoutException
next: value 4
execute: timeout with an error
next: value 4
