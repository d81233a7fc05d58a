--TEST--
A JavaScript function that a host function of a job is handed can be called until it returns, to any depth, from several jobs at once
--FILE--
<?php
$js = new JsMachine(timeoutMs: 10000);
$js->bind('each', fn ($list, $f) => array_map($f, $list));
$js->bind('sorted', function ($list, $compare) { usort($list, $compare); return $list; });
$js->bind('cache', function ($key, $make) { static $kept = []; return $kept[$key] ??= $make(); });
$js->bind('call', fn ($f, ...$args) => $f(...$args));
$js->register('lib', '({ double: (list) => each(list, (x) => x * 2) })');
$jobs = [
    $js->submit('each([1, 2, 3], (x) => x * 2)'),
    $js->submit('sorted([3, 1, 2], (a, b) => b - a)'),
    $js->submit('[cache("a", () => ({ made: 1 })), cache("a", () => { throw new Error("made twice") })]'),
    $js->submit('const f = () => 1; call(() => call((g) => g === undefined)) && call(() => f()) === 1'),
    $js->submit('each([1], async (x) => x + 1)'),
    $js->submit('const down = (n) => n ? call(down, n - 1) + 1 : 0; down(20)'),
    $js->submitCall('lib.double', [[4, 5]]),
];
foreach (JsMachine::awaitAll($jobs) as $value) {
    echo json_encode($value), "\n";
}
?>
--EXPECT--
[2,4,6]
[3,2,1]
[{"made":1},{"made":1}]
true
[2]
20
[8,10]
