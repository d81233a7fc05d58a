<?php

// What each thread of tests/zts/host.c runs to show that threads count together. Those of round 0 run scripts whose number
// is known; those of round 1 scrape twice each, with nothing going on; main writes what the scrapes say.

declare(strict_types=1);

require __DIR__ . '/../../php-tests/metrics/prometheus.inc';

[, $number, $round] = $_SERVER['argv'];
$scrapes = sys_get_temp_dir() . '/js-machine-zts-metrics-' . getmypid();

if ($number === 'main') {
    $texts = array_map(file_get_contents(...), glob("$scrapes-*"));
    array_map(unlink(...), glob("$scrapes-*"));
    $families = metrics();
    foreach (['success', 'error', 'timeout'] as $status) {
        $labels = ['status' => $status];
        echo "$status: ", metric($families, 'js_executions_total', $labels), ' executions, ',
            metric($families, 'js_execution_duration_seconds_count', $labels), " durations\n";
    }
    echo 'visits: ', metric($families, 'js_user_visits_total', ['page' => 'home']), ', and ', metric($families, 'js_user_size_count'), " sizes\n";
    echo 'processes: ', metric($families, 'js_processes'), ', active: ', metric($families, 'js_active_executions'), "\n";
    echo count($texts), ' scrapes, ', count(array_unique([...$texts, JsMachine::metrics()])), " texts\n";
} elseif ($round === '0') {
    $js = new JsMachine(acquireTimeoutMs: 60_000);
    for ($i = 0; $i < 100; $i++) {
        $js->eval('metrics.increment("visits_total", { page: "home" }); metrics.histogram("size", 1)');
    }
    for ($i = 0; $i < 10; $i++) {
        $js->execute('throw 1');
    }
    $js->execute('for (;;);', 20);
} else {
    foreach (['a', 'b'] as $which) {
        file_put_contents("$scrapes-$number-$which", JsMachine::metrics());
    }
}
