--TEST--
Good values at start-up apply without a word
--FILE--
<?php
require __DIR__ . '/start.inc';

$directives = [
    'js_machine.pool_size=7', 'js_machine.max_memory_mb=8', 'js_machine.default_timeout_ms=1', 'js_machine.max_jobs=7',
    'js_machine.max_quarantined=64', 'js_machine.jsx=automatic', 'js_machine.metrics_scope=process', 'js_machine.max_user_metrics_mb=1024',
    'js_machine.timezone=Europe/Berlin', 'js_machine.max_images=128', 'js_machine.max_images_mb=65536',
    'js_machine.acquire_timeout_ms=1', 'js_machine.metrics=Off', 'js_machine.metrics_file=/tmp/a file.prom',
    'js_machine.console=warning', 'js_machine.node_env=test', 'js_machine.webassembly=0', 'js_machine.locale=de_DE',
];
echo start_php($directives, 'foreach (ini_get_all("js_machine", false) as $key => $value) echo "$key=$value\n";');
echo start_php(['js_machine.pool_size=100'], 'echo JsMachine::stats()["pool_size"];');
?>
--EXPECT--
js_machine.acquire_timeout_ms=1
js_machine.console=warning
js_machine.default_timeout_ms=1
js_machine.jsx=automatic
js_machine.locale=de_DE
js_machine.max_images=128
js_machine.max_images_mb=65536
js_machine.max_jobs=7
js_machine.max_memory_mb=8
js_machine.max_quarantined=64
js_machine.max_user_metrics_mb=1024
js_machine.metrics=
js_machine.metrics_file=/tmp/a file.prom
js_machine.metrics_scope=process
js_machine.node_env=test
js_machine.pool_size=7
js_machine.preload=
js_machine.timezone=Europe/Berlin
js_machine.webassembly=0
100
