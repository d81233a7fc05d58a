--TEST--
The time limit reaches a microtask
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    queueMicrotask(() => { for (;;); }); 'the completion value is there already'
    JS);
?>
--EXPECT--
eval: TimeoutException
next: value 4
execute: timeout with an error
next: value 4
