--TEST--
Objects that are no data are a ConversionException that names them and the way out, in results and in arguments
--FILE--
<?php
use JsMachine\Exception\ConversionException;
use JsMachine\Exception\ScriptException;

$js = (new JsMachine())->bind('take', fn (mixed $value) => 'taken');
foreach ([
    '[1, 2].map(async x => x * 2)', '({ a: { b: Promise.resolve(1) } })',
    '(function* () { yield 1 })()', '(async function* () {})()', '[1, 2].values()', '[1, 2].values().map(x => x)',
    'new Map([[1, 2]]).entries()', 'new Set([1]).values()', '"ab"[Symbol.iterator]()', '"ab".matchAll(/a/g)',
    'Iterator.from({ next() {} })', 'new WeakMap', 'new WeakSet', 'new WeakRef({})', 'new FinalizationRegistry(() => 1)',
    'new URLSearchParams("a=1")', 'new AbortController', 'new EventTarget', 'new TextEncoder', 'new TextDecoder',
    'new MessageChannel', 'Math', 'JSON', 'Reflect', 'Atomics', 'Temporal', 'console', 'log', 'metrics', 'crypto', 'new Event("x")', 'new DisposableStack', 'Map.prototype',
] as $code) {
    try {
        $result = json_encode($js->eval($code));
        echo "$code => $result\n";
    } catch (ConversionException $e) {
        echo $code, ': ', $e->getMessage(), "\n";
    } catch (ScriptException $e) {
        echo $code, ' threw ', $e->getMessage(), "\n";
    }
}
echo $js->eval('try { take([Promise.resolve(1)]) } catch (e) { `${e.name}: ${e.message}` }'), "\n";
echo $js->eval('try { take((function* () {})()) } catch (e) { `${e.name}: ${e.message}` }'), "\n";
?>
--EXPECT--
[1, 2].map(async x => x * 2): a promise inside of a value (await it before, a list of them with `await Promise.all(list)`) cannot leave JavaScript at $[0]
({ a: { b: Promise.resolve(1) } }): a promise inside of a value (await it before, a list of them with `await Promise.all(list)`) cannot leave JavaScript at $.a.b
(function* () { yield 1 })(): a Generator (spread it into an array, as in `[...it]`) cannot leave JavaScript at $
(async function* () {})(): an AsyncGenerator (collect what it yields with `await Array.fromAsync(it)`) cannot leave JavaScript at $
[1, 2].values(): an Array Iterator (spread it into an array, as in `[...it]`) cannot leave JavaScript at $
[1, 2].values().map(x => x): an Iterator Helper (spread it into an array, as in `[...it]`) cannot leave JavaScript at $
new Map([[1, 2]]).entries(): a Map Iterator (spread it into an array, as in `[...it]`) cannot leave JavaScript at $
new Set([1]).values(): a Set Iterator (spread it into an array, as in `[...it]`) cannot leave JavaScript at $
"ab"[Symbol.iterator](): a String Iterator (spread it into an array, as in `[...it]`) cannot leave JavaScript at $
"ab".matchAll(/a/g): a RegExp String Iterator (spread it into an array, as in `[...it]`) cannot leave JavaScript at $
Iterator.from({ next() {} }): an Iterator (spread it into an array, as in `[...it]`) cannot leave JavaScript at $
new WeakMap: a WeakMap (nobody can list what it holds; return a Map or a Set) cannot leave JavaScript at $
new WeakSet: a WeakSet (nobody can list what it holds; return a Map or a Set) cannot leave JavaScript at $
new WeakRef({}): a WeakRef (return what it refers to, `it.deref()`) cannot leave JavaScript at $
new FinalizationRegistry(() => 1): a FinalizationRegistry (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
new URLSearchParams("a=1"): a URLSearchParams (return its text, `String(it)`, or its fields, `Object.fromEntries(it)`) cannot leave JavaScript at $
new AbortController: an AbortController (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
new EventTarget: an EventTarget (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
new TextEncoder: a TextEncoder (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
new TextDecoder: a TextDecoder (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
new MessageChannel: a MessagePort (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $.port1
Math: Math (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
JSON: JSON (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
Reflect: Reflect (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
Atomics: Atomics (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
Temporal: Temporal (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
console: console (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
log: log (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
metrics: metrics (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
crypto: Crypto (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
new Event("x"): an Event (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
new DisposableStack: a DisposableStack (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
Map.prototype: Map (it has no data of its own; return what you need of it as a plain object) cannot leave JavaScript at $
TypeError: a promise inside of a value (await it before, a list of them with `await Promise.all(list)`) cannot leave JavaScript at $[0]
TypeError: a Generator (spread it into an array, as in `[...it]`) cannot leave JavaScript at $
