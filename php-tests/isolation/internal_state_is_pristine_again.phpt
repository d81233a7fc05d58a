--TEST--
State that is no property is as it was as well: counters, groups, timers, registries, statics, lengths, and what native objects hold
--INI--
js_machine.pool_size=1
--FILE--
<?php
$lines = [];
$js = new JsMachine(timeoutMs: 10000);
$js->logger(function (string $level, string $message) use (&$lines) {
    $lines[] = "$level $message";
});
$probe = <<<'JS'
    console.count(); console.count('a'); console.log('ungrouped'); console.timeEnd('t');
    const timer = setTimeout(() => {}, 0);
    clearTimeout(timer);
    const shared = new URL('http://a/?b=c').searchParams, target = new EventTarget();
    let heard = 0;
    target.addEventListener('x', () => heard++);
    target.dispatchEvent(new Event('x'));
    const registry = Symbol.for('probe').description + String(Symbol.keyFor(Symbol.iterator));
    const tag = (strings) => strings;
    [
        Array.prototype.length, Array.prototype[0], Object.keys(Array.prototype).length, typeof timer === 'number' ? timer : 'object',
        RegExp.$1, RegExp.lastMatch, RegExp.prototype.lastIndex, Date.prototype.constructor === Date, shared.get('b'), shared.size, heard,
        registry, tag`x`.extra, Error.stackTraceLimit, Function.prototype.length, new Date(0).getTime(), Math.max.length,
        typeof leaked, typeof globalThis.leakedLet, Object.isExtensible(globalThis), AbortSignal.abort().aborted,
        new Map([[1, 2]]).size, new WeakMap().has(Object), performance.now() < 5000, Number('0x10'), [3, 1, 2].sort().join(),
        new TextDecoder().decode(new Uint8Array([0xe2, 0x82])).length, (12345.678).toLocaleString(), 'a'.localeCompare('b'),
    ].map(String).join()
    JS;
$change = <<<'JS'
    console.count(); console.count('a'); console.count('a'); console.group('g'); console.group('h'); console.time('t');
    for (let i = 0; i < 50; i++) setTimeout(() => {}, 1e9);
    setInterval(() => { for (;;); }, 1e9);
    Array.prototype.push.call(Array.prototype, 1, 2, 3);
    /(b)(c)/.exec('abc'); RegExp.prototype.lastIndex = 7; Error.stackTraceLimit = 1;
    Symbol.for('probe'); Symbol.for('undefined');
    new URL('http://a/?b=c').searchParams.append('d', 'e');
    URLSearchParams.prototype.get = () => 'tampered';
    EventTarget.prototype.addEventListener = () => {};
    AbortSignal.abort = () => ({});
    const tag = (strings) => strings; tag`x`;
    var leaked = 1; let leakedLet = 2;
    new TextDecoder('utf-8').decode(new Uint8Array([0xe2]), { stream: true });
    Object.getPrototypeOf(function* () {}.prototype).extra = 1; Object.getPrototypeOf(async function* () {}.prototype).extra = 1;
    new FinalizationRegistry(() => {}).register({}, 1);
    Object.preventExtensions(globalThis);
    queueMicrotask(() => Promise.reject(1)); throw new Error('left behind')
    JS;
$first = $js->eval($probe);
$said = $lines;
$vm = JsMachine::stats()['vms'][0]['id'];
foreach ([1, 2] as $round) {
    echo $js->execute($change)['status'], ' ';
    $lines = [];
    $again = $js->eval($probe);
    echo $again === $first ? 'the same' : "$first\n$again", ' ', $lines === $said ? 'the same' : implode('|', $said) . "\n" . implode('|', $lines), "\n";
}
var_dump(JsMachine::stats()['vms'][0]['id'] === $vm, count($said) >= 3);
?>
--EXPECT--
error the same the same
error the same the same
bool(true)
bool(true)
