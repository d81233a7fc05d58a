--TEST--
A worker that serves thousands of requests from stdin writes nothing but its replies, and holds no more at the end (slow)
--SKIPIF--
<?php
if (!is_dir('/proc/self/task')) die('skip needs /proc');
?>
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/scripts.inc';

const ROUNDS = 4;

$command = [getenv('TEST_PHP_EXECUTABLE') ?: PHP_BINARY, '-n', '-d', 'extension=' . getenv('JS_MACHINE_SO')];
$command = [...$command, '-d', 'js_machine.pool_size=2', '-d', 'display_errors=stderr', '-d', 'log_errors=0', __DIR__ . '/worker.inc'];
$worker = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['pipe', 'w']], $pipes);
$ask = function (array $request) use ($pipes) {
    $request = json_encode($request);
    fwrite($pipes[0], pack('N', strlen($request)) . $request);
    return json_decode(stream_get_contents($pipes[1], unpack('N', stream_get_contents($pipes[1], 4))[1]), true);
};
// Of each kind of hostile script a few: all of them have a test of their own.
$hostile = array_filter(array_keys(hostile_scripts()), fn ($name, $i) => $i % 4 === 0, ARRAY_FILTER_USE_BOTH);
$held = [];
$requests = 0;
for ($round = 0; $round < ROUNDS; $round++) {
    foreach (array_keys(real_scripts()) as $script) {
        for ($n = 1; $n <= 60; $n++) {
            $requests++;
            if (($right = $ask(['do' => 'real', 'script' => $script, 'n' => $n])) !== true) {
                echo "$script $n: ", json_encode($right), "\n";
            }
        }
        $ask(['do' => 'print']) || print("print\n");
    }
    foreach ($hostile as $script) {
        if (($right = $ask(['do' => 'hostile', 'script' => $script])) !== true) {
            echo "$script: ", json_encode($right), "\n";
        }
    }
    $held[] = $ask(['do' => 'held']);
}
fclose($pipes[0]);
echo $requests, " real ones\n";
// Nothing may be left over of what the frames did not announce.
var_dump(stream_get_contents($pipes[1]), stream_get_contents($pipes[2]), proc_close($worker));
// The first round fills caches.
$growth = ($held[ROUNDS - 1]['rss'] - $held[1]['rss']) / (1 << 20);
echo $growth < 6 ? "flat\n" : 'grew by ' . json_encode($held) . "\n";
var_dump($held[ROUNDS - 1]['threads'] <= $held[1]['threads'] + 1, $held[ROUNDS - 1]['files'] <= $held[1]['files']);
?>
--EXPECT--
2400 real ones
string(0) ""
string(0) ""
int(0)
flat
bool(true)
bool(true)
