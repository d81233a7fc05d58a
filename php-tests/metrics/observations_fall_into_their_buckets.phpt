--TEST--
Durations, sizes of source and memory fall into the buckets that they belong to
--FILE--
<?php
require __DIR__ . '/prometheus.inc';

$js = new JsMachine(timeoutMs: 20000);
$sizes = [1, 100, 101, 5000, 5001, 600000];
foreach ($sizes as $size) {
    $js->execute(str_pad('1', $size));
}
$before = metrics();
echo json_encode(array_column(histogram_series('js_code_size_bytes', $before['js_code_size_bytes']['samples'])['[]']['buckets'], 1)), "\n";
var_dump(metric($before, 'js_code_size_bytes_sum') == array_sum($sizes));

$duration = ['status' => 'success'];
$js->execute('const end = Date.now() + 60; while (Date.now() < end);');
$after = metrics();
$bucket = fn (array $families, string $name, string $le, array $labels = []) => metric($families, "{$name}_bucket", $labels + ['le' => $le]);
$name = 'js_execution_duration_seconds';
var_dump($bucket($after, $name, '0.05', $duration) === $bucket($before, $name, '0.05', $duration));
var_dump($bucket($after, $name, '30', $duration) === $bucket($before, $name, '30', $duration) + 1);
$sum = metric($after, "{$name}_sum", $duration) - metric($before, "{$name}_sum", $duration);
echo $sum >= 0.059 && $sum < 2 ? "seconds\n" : "sum grew by $sum\n";

$js->execute('new Uint8Array(8 << 20).length');
$last = metrics();
$name = 'js_execution_memory_peak_bytes';
var_dump($bucket($last, $name, '4194304') === $bucket($after, $name, '4194304'));
var_dump($bucket($last, $name, '16777216') === $bucket($after, $name, '16777216') + 1);
?>
--EXPECT--
[2,3,3,4,5,5,5,5,6]
bool(true)
bool(true)
bool(true)
seconds
bool(true)
bool(true)
