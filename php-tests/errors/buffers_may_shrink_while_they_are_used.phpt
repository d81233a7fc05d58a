--TEST--
A buffer that is resized by the arguments of the method that reads it is no panic of the engine
--FILE--
<?php
$js = new JsMachine(timeoutMs: 10000);
$buffer = 'const b = new ArrayBuffer(64, { maxByteLength: 128 }), i = new Int32Array(b); i[1] = 7; const to = (n, v) => ({ valueOf() { b.resize(n); return v } });';
foreach ([
    'b.slice(to(1, 5), 60).byteLength', '[...new Uint8Array(b.slice(to(6, 4)))].length', 'b.slice(0, to(0, 8)).byteLength', 'b.slice(4, 8).byteLength', 'b.slice(-8).byteLength',
    'b.constructor = { [Symbol.species]: function (n) { b.resize(2); return new ArrayBuffer(n) } }; b.slice(1).byteLength',
    'Atomics.add(i, 15, to(0, 1))', 'Atomics.compareExchange(i, 1, to(4, 7), 1)', 'Atomics.store(i, to(8, 1), 5)', 'Atomics.exchange(i, 1, { valueOf: () => 9 }) + Atomics.load(i, 1)',
    'Atomics.sub(i, 99, { valueOf() { throw "not asked" } })', 'Atomics.add(new Float64Array(1), { valueOf() { throw "not asked" } }, 1)',
] as $script) {
    $reply = $js->execute($buffer . $script);
    echo $reply['result'] ?? strtok($reply['error'], ':'), "\n";
}
echo preg_match('~js_engine_panics_total (\d+)~', JsMachine::metrics(), $match) ? $match[1] : 'none', " panics\n";
?>
--EXPECT--
55
60
8
4
8
63
RangeError
RangeError
5
16
RangeError
TypeError
0 panics
