--TEST--
max_execution_time ends the request while a script runs
--CONFLICTS--
all
--FILE--
<?php
register_shutdown_function(function () {
    echo "the next script: ", (new JsMachine())->eval('6 * 7'), "\n";
});
set_time_limit(1);
(new JsMachine(timeoutMs: 20000))->execute('for (;;) {}');
echo "not reached\n";
?>
--EXPECTF--
Fatal error: Maximum execution time of 1 second exceeded in %s on line %d
the next script: 42
