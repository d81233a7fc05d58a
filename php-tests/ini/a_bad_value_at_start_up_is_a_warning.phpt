--TEST--
A bad value at start-up is a warning that names key, range and value; the default applies
--FILE--
<?php
require __DIR__ . '/start.inc';

$bad = [
    'pool_size' => ['0', '101', 'many', ''],
    'max_quarantined' => ['0', '65'],
    'max_images' => ['0', '129'],
    'max_images_mb' => ['0', '1G'],
    'max_memory_mb' => ['7', '16385', '64M'],
    'default_timeout_ms' => ['0', '-1', '1.5'],
    'acquire_timeout_ms' => ['0', '99999999999999999999'],
    'max_user_metrics_mb' => ['0', '1025', '4M'],
    'metrics' => ['perhaps'],
    'metrics_scope' => ['worker', ''],
    'jsx' => ['preact'],
    'timezone' => ['Europe/Nowhere'],
    'locale' => ['C'],
];
foreach ($bad as $key => $values) {
    foreach ($values as $value) {
        $output = start_php(["js_machine.$key='$value'"], "echo ini_get('js_machine.$key');");
        echo preg_replace('/ in Unknown on line 0\s+/', "\n    applies: ", $output);
    }
}
?>
--EXPECT--
Warning: PHP Startup: js_machine.pool_size must be an integer from 1 to 100, "0" given
    applies: 4
Warning: PHP Startup: js_machine.pool_size must be an integer from 1 to 100, "101" given
    applies: 4
Warning: PHP Startup: js_machine.pool_size must be an integer from 1 to 100, "many" given
    applies: 4
Warning: PHP Startup: js_machine.pool_size must be an integer from 1 to 100, "" given
    applies: 4
Warning: PHP Startup: js_machine.max_quarantined must be an integer from 1 to 64, "0" given
    applies: 8
Warning: PHP Startup: js_machine.max_quarantined must be an integer from 1 to 64, "65" given
    applies: 8
Warning: PHP Startup: js_machine.max_images must be an integer from 1 to 128, "0" given
    applies: 16
Warning: PHP Startup: js_machine.max_images must be an integer from 1 to 128, "129" given
    applies: 16
Warning: PHP Startup: js_machine.max_images_mb must be an integer from 1 to 65536 (MB), "0" given
    applies: 512
Warning: PHP Startup: js_machine.max_images_mb must be an integer from 1 to 65536 (MB), "1G" given
    applies: 512
Warning: PHP Startup: js_machine.max_memory_mb must be an integer from 8 to 16384 (MB), "7" given
    applies: 512
Warning: PHP Startup: js_machine.max_memory_mb must be an integer from 8 to 16384 (MB), "16385" given
    applies: 512
Warning: PHP Startup: js_machine.max_memory_mb must be an integer from 8 to 16384 (MB), "64M" given
    applies: 512
Warning: PHP Startup: js_machine.default_timeout_ms must be an integer of at least 1 (ms), "0" given
    applies: 30000
Warning: PHP Startup: js_machine.default_timeout_ms must be an integer of at least 1 (ms), "-1" given
    applies: 30000
Warning: PHP Startup: js_machine.default_timeout_ms must be an integer of at least 1 (ms), "1.5" given
    applies: 30000
Warning: PHP Startup: js_machine.acquire_timeout_ms must be an integer of at least 1 (ms), "0" given
    applies: 5000
Warning: PHP Startup: js_machine.acquire_timeout_ms must be an integer of at least 1 (ms), "99999999999999999999" given
    applies: 5000
Warning: PHP Startup: js_machine.max_user_metrics_mb must be an integer from 1 to 1024 (MB), "0" given
    applies: 4
Warning: PHP Startup: js_machine.max_user_metrics_mb must be an integer from 1 to 1024 (MB), "1025" given
    applies: 4
Warning: PHP Startup: js_machine.max_user_metrics_mb must be an integer from 1 to 1024 (MB), "4M" given
    applies: 4
Warning: PHP Startup: js_machine.metrics must be 1 or 0 (On or Off), "perhaps" given
    applies: 1
Warning: PHP Startup: js_machine.metrics_scope must be pool or process, "worker" given
    applies: pool
Warning: PHP Startup: js_machine.metrics_scope must be pool or process, "" given
    applies: pool
Warning: PHP Startup: js_machine.jsx must be classic or automatic, "preact" given
    applies: classic
Warning: PHP Startup: js_machine.timezone must be a time zone such as Europe/Berlin, UTC, or php for PHP's own, "Europe/Nowhere" given
    applies: UTC
Warning: PHP Startup: js_machine.locale must be a locale such as en-US, de-DE or zh-Hant-TW, "C" given
    applies: en-US
