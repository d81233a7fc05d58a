--TEST--
The call depth limit ends: calls without end, in a script that catches whatever it can
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

show_limit(<<<'JS'
    function f() { try { f() } catch (e) { return 'caught' } finally { f() } } try { f() } catch (e) { 'caught' }
    JS, timeoutMs: 5000, memoryMb: 512);
?>
--EXPECT--
eval: RecursionException
next: value 4
execute: error with an error
next: value 4
