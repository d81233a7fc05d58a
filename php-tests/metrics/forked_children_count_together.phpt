--TEST--
A process and those that are forked from it count together, also after they have died; each has its own stats()
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--FILE--
<?php
require __DIR__ . '/prometheus.inc';
require __DIR__ . '/../support/process.inc';

$show = function (string $who) {
    $families = metrics();
    $here = array_sum(JsMachine::stats()['executions']);
    $success = metric($families, 'js_executions_total', ['status' => 'success']);
    $durations = metric($families, 'js_execution_duration_seconds_count', ['status' => 'success']);
    $orders = metric($families, 'js_user_orders_total', ['country' => 'de']);
    $depth = metric($families, 'js_user_depth');
    $prices = metric($families, 'js_user_price_seconds_count');
    $size = metric($families, 'js_pool_size');
    echo "$who: $success (here $here), $durations durations, $orders orders, depth $depth, $prices prices, pool $size\n";
};
$js = new JsMachine();
$count = fn (int $depth) => $js->eval('metrics.increment("orders_total", { country: "de" }); metrics.gauge("depth", depth); metrics.histogram("price_seconds", 0.2)', ['depth' => $depth]);
$count(1);
$show('parent');
for ($i = 2; $i <= 4; $i++) {
    echo in_child(function () use ($count, $show, $i) {
        $count($i);
        $show('child');
        return 0;
    }), "\n";
}
$show('parent');
$count(9);
$show('parent');
?>
--EXPECT--
parent: 1 (here 1), 1 durations, 1 orders, depth 1, 1 prices, pool 4
child: 2 (here 1), 2 durations, 2 orders, depth 2, 2 prices, pool 8
exit status 0
child: 3 (here 1), 3 durations, 3 orders, depth 3, 3 prices, pool 8
exit status 0
child: 4 (here 1), 4 durations, 4 orders, depth 4, 4 prices, pool 8
exit status 0
parent: 4 (here 1), 4 durations, 4 orders, depth 4, 4 prices, pool 4
parent: 5 (here 2), 5 durations, 5 orders, depth 9, 5 prices, pool 4
