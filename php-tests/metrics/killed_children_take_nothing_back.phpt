--TEST--
Children that are killed in the middle of counting take nothing back, and block nobody; their pools are in no gauge any more
--SKIPIF--
<?php
if (!extension_loaded('pcntl') || !extension_loaded('posix')) die('skip needs pcntl and posix');
?>
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/prometheus.inc';
require __DIR__ . '/../support/process.inc';

$js = new JsMachine();
$js->eval('1');
$before = [];
$falls = 0;
$look = function () use (&$before, &$falls) {
    $families = metrics();
    foreach ($families as $name => $family) {
        foreach ($family['type'] === 'gauge' ? [] : $family['samples'] as [$sample, $labels, $value]) {
            $series = $sample . json_encode($labels);
            $falls += $value < ($before[$series] ?? 0);
            $before[$series] = $value;
        }
    }
    return $families;
};
$children = [];
for ($round = 0; $round < 20; $round++) {
    $child = pcntl_fork();
    if ($child === 0) {
        for ($i = 0; ; $i++) {
            $js->eval('metrics.increment("n_total", { child, i: i % 50 }); metrics.histogram("h", i)', ['child' => $round, 'i' => $i]);
        }
    }
    $children[] = $child;
    $look();
    if (count($children) > 2) {
        $child = array_shift($children);
        posix_kill($child, SIGKILL);
        pcntl_waitpid($child, $status);
    }
    usleep(20_000);
}
$pools = metric($look(), 'js_pool_size');
echo "$pools VMs in three processes\n";
foreach ($children as $child) {
    posix_kill($child, SIGKILL);
    pcntl_waitpid($child, $status);
}
$families = $look();
var_dump(metric($families, 'js_pool_size'), metric($families, 'js_processes'), metric($families, 'js_active_executions'), $falls);
$sum = array_sum(array_column($families['js_user_n_total']['samples'], 2));
$success = metric($families, 'js_executions_total', ['status' => 'success']);
// A child may have been killed between its sample and the end of its script.
var_dump($sum > 20, abs($success - 1 - $sum) <= 20, abs(metric($families, 'js_user_h_count') - $sum) <= 20);
?>
--EXPECT--
12 VMs in three processes
float(4)
float(1)
float(0)
int(0)
bool(true)
bool(true)
bool(true)
