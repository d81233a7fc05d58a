--TEST--
max_execution_time inside a host function ends the script and the request
--INI--
max_execution_time=1
--FILE--
<?php
register_shutdown_function(function () {
    var_dump(JsMachine::stats()['active']);
});
$js = (new JsMachine())->bind('slow', function () { for (;;) { } });
$js->eval('try { slow() } catch (e) {} for (;;) {}');
echo "not reached\n";
?>
--EXPECTF--
Fatal error: Maximum execution time of 1 second exceeded in %s on line %d
int(0)
