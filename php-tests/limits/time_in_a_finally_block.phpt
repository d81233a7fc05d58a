--TEST--
The time limit reaches a finally block, after a loop that was stopped
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    try { for (;;); } finally { for (;;); }
    JS);
?>
--EXPECT--
eval: TimeoutException
next: value 4
execute: timeout with an error
next: value 4
