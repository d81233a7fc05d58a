--TEST--
The time limit reaches the getter of a thrown object that is asked for its message
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    throw { get message() { for (;;); } }
    JS);
?>
--EXPECT--
eval: TimeoutException
next: value 4
execute: timeout with an error
next: value 4
