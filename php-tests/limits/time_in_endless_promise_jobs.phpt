--TEST--
The time limit reaches promise jobs that follow each other without end
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    const again = () => Promise.resolve().then(again); again()
    JS, memoryMb: 512);
?>
--EXPECT--
eval: TimeoutException
next: value 4
execute: timeout with an error
next: value 4
