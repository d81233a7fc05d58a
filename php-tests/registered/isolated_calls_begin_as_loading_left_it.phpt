--TEST--
Each call of an isolated registered script begins in the state that loading left, whatever the calls before it did, and however they ended
--FILE--
<?php
use JsMachine\Exception\JsMachineException;

$js = new JsMachine(timeoutMs: 20000, memoryMb: 64);
$js->register('lib', <<<'JS'
    let calls = 0;
    const seen = new Map([['loaded', true]]);
    globalThis.shared = { list: [1, 2, 3] };
    ({
        state: () => [++calls, seen.size, shared.list.length, typeof globalThis.left, typeof [].push],
        spoil() { seen.clear(); shared.list.length = 0; globalThis.left = 1; Array.prototype.push = null },
        fail() { seen.clear(); throw new Error('failed') },
        loop() { seen.clear(); for (;;); },
        native(n) { seen.clear(); return 7n ** BigInt(n) },
        fill() { seen.clear(); const all = []; for (;;) all.push({}) },
        recurse() { seen.clear(); return this.recurse() },
    })
    JS, isolated: true);
$expected = [1, 1, 3, 'undefined', 'function'];
for ($i = 0; $i < 100; $i++) {
    if ($js->call('lib.state') !== $expected) {
        echo "call $i: ", json_encode($js->call('lib.state')), "\n";
    }
}
foreach ([['spoil'], ['fail'], ['loop', [], 100], ['native', [50_000_000], 100], ['fill'], ['recurse']] as $call) {
    try {
        $js->call("lib.$call[0]", ...array_slice($call, 1));
        $end = 'value';
    } catch (JsMachineException $e) {
        $end = preg_replace('/.*\\\\/', '', get_class($e));
    }
    echo "$call[0]: $end, ", $js->call('lib.state') === $expected ? 'as loaded' : 'spoilt', "\n";
}
?>
--EXPECT--
spoil: value, as loaded
fail: ScriptException, as loaded
loop: TimeoutException, as loaded
native: TimeoutException, as loaded
fill: MemoryLimitException, as loaded
recurse: RecursionException, as loaded
