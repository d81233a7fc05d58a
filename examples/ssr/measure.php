<?php

// Measures a React page that PHP-FPM serves: rendered in PHP, isolated for each request or in a VM that is kept, and by a Node
// process beside it. Run it by "make ssr".

declare(strict_types=1);

require __DIR__ . '/../npm/bundle.php';
require __DIR__ . '/../../php-tests/support/fpm.inc';

const WORKERS = 2;
const REQUESTS = 600;

/** Memory of a process that it shares with no other, and its share of the rest, MB. */
function memory_mb(int $pid): array
{
    preg_match_all('/^(Pss|Private_Clean|Private_Dirty):\s+(\d+) kB/m', (string) file_get_contents("/proc/$pid/smaps_rollup"), $found);
    $kb = array_combine($found[1], array_map(intval(...), $found[2]));
    return [($kb['Private_Clean'] + $kb['Private_Dirty']) / 1024, $kb['Pss'] / 1024];
}

$bundle = bundle('server.jsx');
$node = proc_open(['node', __DIR__ . '/server.js', $bundle], [1 => ['pipe', 'w']], $pipes);
$port = (int) fgets($pipes[1]);
$preloaded = sys_get_temp_dir() . '/js-machine-ssr-' . getmypid();
mkdir($preloaded);
foreach (['isolated', 'kept'] as $name) {
    file_put_contents("$preloaded/$name.js", file_get_contents($bundle) . '; render');
}
printf("%-10s %12s %10s %10s %16s %12s\n", 'way', 'requests/s', 'p50 ms', 'p99 ms', 'private MB', 'Pss MB');
foreach (['isolated', 'kept', 'node'] as $way) {
    $preload = $way === 'node' ? '' : ($way === 'isolated' ? 'isolated:' : '') . "$preloaded/$way.js";
    $fpm = new Fpm(['pm.max_children' => WORKERS], ["js_machine.preload=$preload"], __DIR__ . '/page.inc');
    $ms = $pages = [];
    $query = $fpm->query(['way' => $way, 'port' => $port]);
    $receive = function (?array $reply) use (&$ms, &$pages) {
        $ms[] = $reply['ms'] ?? INF;
        $pages[md5($reply['body'] ?? '')] = strlen($reply['body'] ?? '');
    };
    FastCgi::all($fpm->socket, array_fill(0, 50, $query), WORKERS, fn () => null);
    $started = hrtime(true);
    FastCgi::all($fpm->socket, array_fill(0, REQUESTS, $query), WORKERS, $receive);
    $seconds = (hrtime(true) - $started) / 1e9;
    sort($ms);
    $memory = array_map(memory_mb(...), $way === 'node' ? [...$fpm->workers(), proc_get_status($node)['pid']] : $fpm->workers());
    [$private, $pss] = [array_sum(array_column($memory, 0)), array_sum(array_column($memory, 1))];
    printf("%-10s %12.0f %10.2f %10.2f %16.1f %12.1f   %s\n", $way, REQUESTS / $seconds, $ms[intdiv(REQUESTS, 2)], $ms[intdiv(REQUESTS * 99, 100)],
        $private, $pss, count($pages) === 1 ? current($pages) . ' bytes' : count($pages) . ' different pages');
    unset($fpm);
}
proc_terminate($node);
array_map(unlink(...), glob("$preloaded/*"));
rmdir($preloaded);
