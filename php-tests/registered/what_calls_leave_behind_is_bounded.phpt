--TEST--
What calls of a registered script leave behind is bounded: at half of the limit it is loaded anew, which is counted
--INI--
js_machine.pool_size=1
--FILE--
<?php
function heap(): int
{
    return max(array_column(JsMachine::stats()['vms'], 'heap_bytes')) >> 20;
}

$js = new JsMachine(timeoutMs: 20000, memoryMb: 16);
$js->register('leak', 'const kept = []; ({
    strings: s => kept.push(s + "x".repeat(1e6)),
    objects: s => kept.push(Array.from({ length: 1000 }, (_, i) => ({ i, s }))),
    closures: s => { for (let i = 0; i < 1000; i++) kept.push(() => s + i) },
    buffers: s => kept.push(new Uint8Array(5e5)),
    globals: s => { globalThis["key" + s + Math.random()] = "x".repeat(5e5) },
    garbage: s => { let a; for (let i = 0; i < 10; i++) a = "x".repeat(1e6) + s; return a.length },
})');
foreach (['strings', 'objects', 'closures', 'buffers', 'globals'] as $way) {
    for ($i = $most = 0; $i < 150; $i++) {
        $js->call("leak.$way", [$i]);
        $most = max($most, heap());
    }
    echo $way, ': ', $most < 20 ? 'bounded' : "$most MB", "\n";
}
preg_match('/js_vm_recycled_total\{reason="memory"\} (\d+)/', JsMachine::metrics(), $recycled);
echo $recycled[1] > 10 ? 'counted' : $recycled[1], "\n";

$before = JsMachine::metrics();
for ($i = 0; $i < 50; $i++) {
    $js->call('leak.garbage', [$i]);
}
preg_match('/js_vm_recycled_total\{reason="memory"\} (\d+)/', JsMachine::metrics(), $now);
echo 'garbage: ', $now[1] - $recycled[1] <= 1 ? 'collected' : $now[1] - $recycled[1], "\n";
?>
--EXPECT--
strings: bounded
objects: bounded
closures: bounded
buffers: bounded
globals: bounded
counted
garbage: collected
