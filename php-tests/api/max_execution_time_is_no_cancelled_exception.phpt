--TEST--
A script that PHP times out cannot be caught as an exception
--CONFLICTS--
all
--FILE--
<?php
set_time_limit(1);
try {
    (new JsMachine(timeoutMs: 20000))->eval('for (;;) {}');
} catch (Throwable $e) {
    echo "caught ", $e::class, "\n";
} finally {
    echo "finally\n";
}
?>
--EXPECTF--
Fatal error: Maximum execution time of 1 second exceeded in %s on line %d
