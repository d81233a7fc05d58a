--TEST--
A fatal error inside a host function frees the VM and ends the request
--INI--
memory_limit=16M
--FILE--
<?php
register_shutdown_function(function () {
    ini_set('memory_limit', '128M');
    var_dump(JsMachine::stats()['active']);
    var_dump((new JsMachine())->eval('40 + 2'));
});
$js = (new JsMachine())->bind('fatal', function () { return str_repeat('x', 1 << 30); });
$js->eval('try { fatal() } catch (e) {} for (;;) {}');
echo "not reached\n";
?>
--EXPECTF--
Fatal error: Allowed memory size of 16777216 bytes exhausted (tried to allocate %d bytes) in %s on line %d
int(0)
int(42)
