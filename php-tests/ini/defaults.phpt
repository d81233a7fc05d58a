--TEST--
Every directive has its documented default and access
--FILE--
<?php
foreach (ini_get_all('js_machine') as $key => $entry) {
    $access = [INI_ALL => 'all', INI_SYSTEM => 'system'][$entry['access']] ?? $entry['access'];
    echo "$key = '{$entry['global_value']}' ($access)\n";
}
?>
--EXPECT--
js_machine.acquire_timeout_ms = '5000' (all)
js_machine.console = 'off' (all)
js_machine.default_timeout_ms = '30000' (all)
js_machine.jsx = 'classic' (system)
js_machine.locale = 'en-US' (all)
js_machine.max_images = '16' (system)
js_machine.max_images_mb = '512' (system)
js_machine.max_jobs = '1000' (system)
js_machine.max_memory_mb = '512' (all)
js_machine.max_quarantined = '8' (system)
js_machine.max_user_metrics_mb = '4' (system)
js_machine.metrics = '1' (system)
js_machine.metrics_file = '' (system)
js_machine.metrics_scope = 'pool' (system)
js_machine.node_env = 'production' (all)
js_machine.pool_size = '4' (system)
js_machine.preload = '' (system)
js_machine.timezone = 'UTC' (all)
js_machine.webassembly = '0' (all)
