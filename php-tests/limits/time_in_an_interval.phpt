--TEST--
The time limit reaches setInterval, with next to no work
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    setInterval(() => {}, 1); 'the completion value is there already'
    JS);
?>
--EXPECT--
eval: TimeoutException
next: value 4
execute: timeout with an error
next: value 4
