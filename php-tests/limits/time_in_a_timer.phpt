--TEST--
The time limit reaches the callback of a timer
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    setTimeout(() => { for (;;); }, 1); 'the completion value is there already'
    JS);
?>
--EXPECT--
eval: TimeoutException
next: value 4
execute: timeout with an error
next: value 4
