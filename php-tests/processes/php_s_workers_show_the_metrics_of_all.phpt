--TEST--
php -S with PHP_CLI_SERVER_WORKERS: every process shows the metrics of all
--SKIPIF--
<?php
if (!extension_loaded('pcntl') || !extension_loaded('posix')) die('skip needs pcntl and posix');
?>
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/process.inc';
require __DIR__ . '/../metrics/prometheus.inc';

$free = stream_socket_server('tcp://127.0.0.1:0');
$address = stream_socket_get_name($free, false);
fclose($free);
$command = [getenv('TEST_PHP_EXECUTABLE') ?: PHP_BINARY, '-n', '-d', 'extension=' . getenv('JS_MACHINE_SO')];
$command = [...$command, '-S', $address, dirname(__DIR__) . '/support/metrics_app.inc'];
$log = ['file', '/dev/null', 'a'];
$server = proc_open($command, [['file', '/dev/null', 'r'], $log, $log], $pipes, null, ['PHP_CLI_SERVER_WORKERS' => '3'] + getenv());
$pid = proc_get_status($server)['pid'];
$workers = fn () => array_filter(explode(' ', (string) @file_get_contents("/proc/$pid/task/$pid/children")));
wait_until(fn () => count($workers()) === 3 && @fsockopen(...explode(':', $address)));

/** Answers to requests that are all made before the first one is read. */
$ask = function (string $query, int $times) use ($address): array {
    $clients = [];
    for ($i = 0; $i < $times; $i++) {
        $clients[$i] = fsockopen(...explode(':', $address));
        fwrite($clients[$i], "GET /?$query HTTP/1.0\r\n\r\n");
    }
    return array_map(fn ($client) => json_decode(explode("\r\n\r\n", stream_get_contents($client), 2)[1], true), $clients);
};
$scrape = function () use ($ask): array {
    $texts = array_column($ask('do=scrape&wait=50', 12), 'text');
    echo count(array_unique($texts)), " text\n";
    return parse_prometheus($texts[0]);
};
$show = fn (array $families) => print metric($families, 'js_executions_total', ['status' => 'success']) . ' executions, ' . metric($families, 'js_processes') . ' processes, ' . metric($families, 'js_pool_size') . " VMs\n";
$show($scrape());
$ask('do=count&n=3', 20);
$show($scrape());
foreach ([$pid, ...$workers()] as $process) {
    posix_kill((int) $process, SIGTERM);
}
var_dump(wait_until(fn () => !proc_get_status($server)['running'], 3000));
?>
--EXPECT--
1 text
0 executions, 4 processes, 16 VMs
1 text
60 executions, 4 processes, 16 VMs
bool(true)
