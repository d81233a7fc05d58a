--TEST--
What is fixed for the process cannot be set at run time
--FILE--
<?php
foreach (['js_machine.pool_size' => '2', 'js_machine.max_jobs' => '2', 'js_machine.max_quarantined' => '2',
    'js_machine.metrics' => '0', 'js_machine.max_images' => '2', 'js_machine.max_images_mb' => '2', 'js_machine.max_user_metrics_mb' => '2',
    'js_machine.metrics_file' => '/tmp/x', 'js_machine.metrics_scope' => 'process'] as $key => $value) {
    var_dump(ini_set($key, $value));
}
var_dump(JsMachine::stats()['pool_size']);
?>
--EXPECT--
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
bool(false)
int(4)
