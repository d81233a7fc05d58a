--TEST--
phpinfo() shows versions, the pool and the directives
--FILE--
<?php
ini_set('js_machine.default_timeout_ms', '1234');
ob_start();
phpinfo(INFO_MODULES);
preg_match('/^js_machine\n\n(.*?)\n\n\w+\n\n/ms', ob_get_clean() . "\n\nend\n\n", $match);
echo $match[1], "\n";
?>
--EXPECTF--
js_machine support => enabled
Version => %d.%d.%d
Engine => boa %d.%d.%d
PHP thread safety => %s
Pool => not started

Directive => Local Value => Master Value
js_machine.acquire_timeout_ms => 5000 => 5000
js_machine.console => off => off
js_machine.default_timeout_ms => 1234 => 30000
js_machine.jsx => classic => classic
js_machine.locale => en-US => en-US
js_machine.max_images => 16 => 16
js_machine.max_images_mb => 512 => 512
js_machine.max_jobs => 1000 => 1000
js_machine.max_memory_mb => 512 => 512
js_machine.max_quarantined => 8 => 8
js_machine.max_user_metrics_mb => 4 => 4
js_machine.metrics => On => On
js_machine.metrics_file => no value => no value
js_machine.metrics_scope => pool => pool
js_machine.node_env => production => production
js_machine.pool_size => 4 => 4
js_machine.preload => no value => no value
js_machine.timezone => UTC => UTC
js_machine.webassembly => Off => Off
