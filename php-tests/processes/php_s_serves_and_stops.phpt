--TEST--
php -S: one process over many requests answers right, survives hostile scripts and clients that leave, and stops at once
--SKIPIF--
<?php
if (!extension_loaded('pcntl') || !extension_loaded('posix')) die('skip needs pcntl and posix');
?>
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/scripts.inc';
require __DIR__ . '/../support/process.inc';

$free = stream_socket_server('tcp://127.0.0.1:0');
$address = stream_socket_get_name($free, false);
fclose($free);
$log = tempnam(sys_get_temp_dir(), 'js-machine');
$command = [getenv('TEST_PHP_EXECUTABLE') ?: PHP_BINARY, '-n', '-d', 'extension=' . getenv('JS_MACHINE_SO'), '-d', 'memory_limit=256M'];
$command = [...$command, '-d', 'display_errors=1', '-S', $address, __DIR__ . '/../support/app.inc'];
$server = proc_open($command, [['file', '/dev/null', 'r'], ['file', $log, 'a'], ['file', $log, 'a']], $pipes);
$pid = proc_get_status($server)['pid'];
wait_until(fn () => (bool) @fsockopen(...explode(':', $address)));

$ask = function (array $query) use ($address) {
    $context = stream_context_create(['http' => ['timeout' => 30, 'ignore_errors' => true]]);
    $body = file_get_contents("http://$address/?" . http_build_query($query), context: $context);
    return json_decode($body, true) ?? ['right' => $body];
};
$show = function (string $what, array $answer) use ($pid) {
    if (($answer['right'] ?? null) !== true || $answer['pid'] !== $pid) {
        echo "$what: ", json_encode($answer), "\n";
    }
};
foreach (array_keys(real_scripts()) as $script) {
    for ($n = 1; $n <= 10; $n++) {
        $show($script, $ask(['script' => $script, 'n' => $n]));
    }
}
foreach (['loop-plain', 'native-regex-backtrack', 'memory-array-growth', 'nested-parens', 'throw-null'] as $script) {
    $show($script, $ask(['do' => 'hostile', 'script' => $script, 'timeout' => 100]));
}
foreach (['exit in a host function', 'memory_limit in a host function', 'open context', 'job that nobody awaits'] as $way) {
    $ask(['do' => 'end', 'way' => $way]);
    $show("after $way", $ask(['script' => 'values', 'n' => 7]));
}
// This server hears of a client that left only when it writes: the request ends then, the next one is served.
$client = fsockopen(...explode(':', $address));
fwrite($client, 'GET /?' . http_build_query(['do' => 'outlive', 'ignore' => 0, 'file' => "$log.outlived"]) . " HTTP/1.0\r\n\r\n");
usleep(100_000);
fclose($client);
$show('after a client that left', $ask(['script' => 'host function', 'n' => 7]));
var_dump(file_exists("$log.outlived"));

// The worst moment to be stopped: native code that no interrupt reaches.
$client = fsockopen(...explode(':', $address));
fwrite($client, 'GET /?' . http_build_query(['do' => 'hostile', 'script' => 'native-regex-backtrack', 'timeout' => 20000]) . " HTTP/1.0\r\n\r\n");
usleep(300_000);
$started = hrtime(true);
posix_kill($pid, SIGTERM);
var_dump(wait_until(fn () => !proc_get_status($server)['running'], 3000));
fclose($client);
echo implode('', preg_grep('/Accepted|Clos(ing|ed without)|Development Server|\[200\]: |\[500\]: |memory size of|^$/', file($log), PREG_GREP_INVERT));
unlink($log);
?>
--EXPECT--
bool(false)
bool(true)
