--TEST--
The time limit reaches waiting for a timer that is due much later
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    setTimeout(() => {}, 1e9); 'the completion value is there already'
    JS);
?>
--EXPECT--
eval: TimeoutException
next: value 4
execute: timeout with an error
next: value 4
