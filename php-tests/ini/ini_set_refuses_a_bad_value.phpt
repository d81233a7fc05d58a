--TEST--
ini_set() with a bad value returns false with a warning, and the former value stays
--FILE--
<?php
foreach (['js_machine.max_memory_mb' => '7', 'js_machine.default_timeout_ms' => '0', 'js_machine.acquire_timeout_ms' => 'soon'] as $key => $value) {
    var_dump(ini_set($key, $value), ini_get($key));
}
?>
--EXPECTF--
Warning: ini_set(): js_machine.max_memory_mb must be an integer from 8 to 16384 (MB), "7" given in %s on line %d
bool(false)
string(3) "512"

Warning: ini_set(): js_machine.default_timeout_ms must be an integer of at least 1 (ms), "0" given in %s on line %d
bool(false)
string(5) "30000"

Warning: ini_set(): js_machine.acquire_timeout_ms must be an integer of at least 1 (ms), "soon" given in %s on line %d
bool(false)
string(4) "5000"
