--TEST--
Apache's prefork with mod_php: workers run scripts within their limits, each shows the metrics of all, a graceful restart begins at 0
--SKIPIF--
<?php
if (!is_executable('/usr/sbin/apache2')) die('skip needs Apache');
if (!is_file('/usr/lib/apache2/modules/libphp' . PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION . '.so')) die('skip needs the PHP module of Apache, for this PHP');
if (PHP_ZTS || PHP_DEBUG) die('skip needs a PHP that is built as that of Apache');
if (!extension_loaded('posix')) die('skip needs posix');
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
$folder = sys_get_temp_dir() . '/js-machine-apache-' . getmypid();
mkdir("$folder/pages", recursive: true);
copy(__DIR__ . '/../support/metrics_app.inc', "$folder/pages/metrics.php");
file_put_contents("$folder/pages/limits.php", '<?php foreach (["for (;;);", "/(a+)+b/.test(\"a\".repeat(40))", "let s = []; for (let i = 0;; i++) s.push(\"x\".repeat(1e6) + i)"] as $script) {
    try { (new JsMachine(timeoutMs: 300, memoryMb: 32))->eval($script); } catch (Exception $e) { $ends[] = $e::class; }
}
echo json_encode($ends);');
// The module is loaded by Apache's first process, which may read what the user of its workers may not.
file_put_contents("$folder/php.ini", 'extension=' . getenv('JS_MACHINE_SO') . "\n");
$modules = '/usr/lib/apache2/modules';
$php = "$modules/libphp" . PHP_MAJOR_VERSION . '.' . PHP_MINOR_VERSION . '.so';
$user = posix_getuid() === 0 ? "User nobody\nGroup nogroup" : '';
file_put_contents("$folder/apache.conf", <<<CONF
    ServerRoot $folder
    PidFile $folder/pid
    Listen $address
    ServerName localhost
    ErrorLog $folder/error.log
    LoadModule mpm_prefork_module $modules/mod_mpm_prefork.so
    LoadModule authz_core_module $modules/mod_authz_core.so
    LoadModule php_module $php
    PHPINIDir $folder
    StartServers 4
    MinSpareServers 4
    MaxSpareServers 4
    MaxRequestWorkers 4
    DocumentRoot $folder/pages
    <FilesMatch "\.php$">
    SetHandler application/x-httpd-php
    </FilesMatch>
    $user

    CONF);
chmod($folder, 0755);
$log = ['file', "$folder/output.log", 'a'];
// Apache signals all of its process group.
$server = proc_open(['setsid', '/usr/sbin/apache2', '-f', "$folder/apache.conf", '-D', 'FOREGROUND'], [['file', '/dev/null', 'r'], $log, $log], $pipes);
$pid = proc_get_status($server)['pid'];
$workers = fn () => array_filter(explode(' ', (string) @file_get_contents("/proc/$pid/task/$pid/children")));
wait_until(fn () => count($workers()) === 4 && @fsockopen(...explode(':', $address)), 10_000);

/** Answers to requests that are all made before the first one is read. */
$ask = function (string $page, int $times) use ($address): array {
    $clients = [];
    for ($i = 0; $i < $times; $i++) {
        $clients[$i] = fsockopen(...explode(':', $address));
        fwrite($clients[$i], "GET /$page HTTP/1.0\r\n\r\n");
    }
    return array_map(fn ($client) => json_decode(explode("\r\n\r\n", stream_get_contents($client), 2)[1], true), $clients);
};
$show = function () use ($ask): void {
    // A worker counts as a process from its first request: all have had one before a scrape counts.
    do {
        $known = count(array_unique(array_column($ask('metrics.php?do=scrape&wait=50', 12), 'pid')));
    } while ($known < 4);
    $answers = $ask('metrics.php?do=scrape&wait=50', 12);
    $families = parse_prometheus(end($answers)['text']);
    echo count(array_unique(array_column($answers, 'pid'))), ' workers: ';
    foreach (['success', 'timeout', 'memory'] as $status) {
        echo metric($families, 'js_executions_total', ['status' => $status]), " $status, ";
    }
    echo metric($families, 'js_processes'), " processes\n";
};
$ask('metrics.php?do=count&n=1', 8);
$show();
$ask('metrics.php?do=count&n=5', 40);
echo implode(', ', array_map(fn ($class) => substr(strrchr($class, '\\'), 1), $ask('limits.php', 1)[0])), "\n";
$show();
$before = $workers();
posix_kill($pid, SIGUSR1);
wait_until(fn () => count($workers()) === 4 && !array_intersect($workers(), $before), 10_000);
$ask('metrics.php?do=count&n=1', 8);
$show();
proc_terminate($server, SIGTERM);
var_dump(wait_until(fn () => !proc_get_status($server)['running'], 5000), preg_match('/segfault|Segmentation|exit signal/', (string) file_get_contents("$folder/error.log")));
foreach ([...glob("$folder/pages/*"), ...glob("$folder/*.*"), "$folder/pid"] as $file) {
    @unlink($file);
}
rmdir("$folder/pages");
rmdir($folder);
?>
--EXPECT--
4 workers: 8 success, 0 timeout, 0 memory, 4 processes
TimeoutException, TimeoutException, MemoryLimitException
4 workers: 208 success, 2 timeout, 1 memory, 4 processes
4 workers: 8 success, 0 timeout, 0 memory, 4 processes
bool(true)
int(0)
