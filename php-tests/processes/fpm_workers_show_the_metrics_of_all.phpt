--TEST--
PHP-FPM: every worker shows the metrics of all, from the first scrape on; a load adds up; a reload begins at 0
--SKIPIF--
<?php
require __DIR__ . '/../support/fpm.inc';
Fpm::skip_without();
?>
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/fpm.inc';
require __DIR__ . '/../metrics/prometheus.inc';

// What the master has loaded makes it no process that serves.
$preloaded = __DIR__ . '/fpm_workers_metrics.tmp.js';
file_put_contents($preloaded, '() => 1');
$fpm = new Fpm(['pm.max_children' => 4], ["js_machine.preload=$preloaded"], script: dirname(__DIR__) . '/support/metrics_app.inc');
/** Twelve scrapes, four at a time, by all workers: the different texts. */
$scrape = function () use ($fpm): array {
    $texts = $pids = [];
    FastCgi::all($fpm->socket, array_fill(0, 12, $fpm->query(['do' => 'scrape', 'wait' => 50])), 4, function (?array $reply) use (&$texts, &$pids) {
        ['pid' => $pid, 'text' => $text] = json_decode($reply['body'], true);
        $texts[$text] = true;
        $pids[$pid] = true;
    });
    echo count($pids), ' workers, ', count($texts), " texts\n";
    return parse_prometheus(array_key_first($texts));
};
$show = function (array $families) {
    echo json_encode([
        'success' => metric($families, 'js_executions_total', ['status' => 'success']),
        'durations' => metric($families, 'js_execution_duration_seconds_count', ['status' => 'success']),
        'visits' => metric($families, 'js_user_visits_total', ['page' => 'home']),
        'processes' => metric($families, 'js_processes'),
        'size' => metric($families, 'js_pool_size'),
        'available' => metric($families, 'js_pool_available'),
        'active' => metric($families, 'js_active_executions'),
    ]), "\n";
};
$load = function (int $requests) use ($fpm) {
    FastCgi::all($fpm->socket, array_fill(0, $requests, $fpm->query(['do' => 'count', 'n' => 5])), 8, fn () => null);
};
echo "idle\n";
$show($scrape());
$load(100);
echo "after a load\n";
$show($scrape());
// Nothing of a worker is lost with it; the one in its place is counted instead.
$victim = $fpm->workers()[0];
posix_kill($victim, SIGKILL);
wait_until(fn () => count($fpm->workers()) === 4 && !in_array($victim, $fpm->workers(), true), 10_000);
echo "after a worker was killed\n";
$show($scrape());
$load(20);
echo "after more\n";
$show($scrape());
$before = $fpm->workers();
$fpm->reload();
wait_until(fn () => count($fpm->workers()) === 4 && !array_intersect($fpm->workers(), $before), 10_000);
echo "after a reload\n";
$show($scrape());
var_dump($fpm->stop());
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/fpm_workers_metrics.tmp.js');
?>
--EXPECT--
idle
4 workers, 1 texts
{"success":0,"durations":0,"visits":null,"processes":4,"size":16,"available":16,"active":0}
after a load
4 workers, 1 texts
{"success":500,"durations":500,"visits":500,"processes":4,"size":16,"available":16,"active":0}
after a worker was killed
4 workers, 1 texts
{"success":500,"durations":500,"visits":500,"processes":4,"size":16,"available":16,"active":0}
after more
4 workers, 1 texts
{"success":600,"durations":600,"visits":600,"processes":4,"size":16,"available":16,"active":0}
after a reload
4 workers, 1 texts
{"success":0,"durations":0,"visits":null,"processes":4,"size":16,"available":16,"active":0}
bool(true)
