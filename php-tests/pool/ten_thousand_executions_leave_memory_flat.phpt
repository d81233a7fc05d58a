--TEST--
10,000 executions leave the memory of the process flat: less than 5 MB of growth after the first 1,000
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$js = new JsMachine(timeoutMs: 30000, memoryMb: 64);
$scripts = [
    '2 + 2',
    'const o = { list: [1, 2, 3].map((n) => ({ n, s: String(n) })), map: new Map([[1, 2]]) }; o',
    'throw new TypeError("no")',
    'let let',
    '(async () => { await null; return [...Array(100).keys()] })()',
    'globalThis["key" + Math.random()] = Symbol.for(String(Math.random())); 1',
    'new Uint8Array(1 << 20).length',
    "JSON.parse(JSON.stringify({ a: 'x'.repeat(10000) })).a.length",
    '(function f() { f() })()',
    'value.items.length',
];
for ($i = 0; $i < 10000; $i++) {
    $js->execute($scripts[$i % count($scripts)], globals: ['value' => ['items' => [$i, "text $i", 1.5, null]]], requestId: "request $i");
    if ($i === 1000) {
        $early = resident_bytes();
    }
}
$growth = (resident_bytes() - $early) / (1 << 20);
echo $growth < 5 ? 'flat' : sprintf('%.1f MB more', $growth), "\n";
echo array_sum(JsMachine::stats()['executions']), ' ', count(JsMachine::stats()['vms']), "\n";
?>
--EXPECT--
flat
10000 1
