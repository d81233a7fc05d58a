--TEST--
A JavaScript function that a host function is handed can be called until it returns: from execute(), contexts and registered scripts
--FILE--
<?php
$js = new JsMachine(timeoutMs: 5000);
$js->bind('each', fn ($list, $f) => array_map($f, $list));
$js->bind('sorted', function ($list, $compare) { usort($list, $compare); return $list; });
$js->bind('cache', function ($key, $make) { static $kept = []; return $kept[$key] ??= $make(); });
$js->bind('pass', fn ($f) => $f);
$scripts = [
    'each([1, 2, 3], (x) => x * 2)',
    'sorted([3, 1, 2], (a, b) => b - a)',
    '[cache("a", () => ({ made: 1 })), cache("a", () => { throw new Error("made twice") })]',
    'const f = () => 1; pass(f) === f',
    'each([1], async (x) => x + 1)',
];
foreach ($scripts as $script) {
    echo json_encode([$js->eval($script), $js->context()->eval($script)]), "\n";
}
$js->register('lib', '({ double: (list) => each(list, (x) => x * 2) })');
echo json_encode($js->call('lib.double', [[4, 5]])), "\n";
?>
--EXPECT--
[[2,4,6],[2,4,6]]
[[3,2,1],[3,2,1]]
[[{"made":1},{"made":1}],[{"made":1},{"made":1}]]
[true,true]
[[2],[2]]
[8,10]
