//! Random iterations: the engine's fast ways over arrays, Maps, Sets, strings and typed arrays do what the iterator
//! protocol does, step by step.
//!
//! Each program runs twice: once with what it made, and once with a wrapper around it whose iterator is an object of
//! the script, so that nothing but the protocol can step it. Both must see the same values and call the same things.

use std::time::Duration;

use js_machine::protocol::{Limits, Nobody, Request};
use js_machine::runtime;
use js_machine::value::Value;
use proptest::prelude::*;
use proptest::sample::select;

const LIMITS: Limits =
    Limits { timeout: Duration::from_secs(20), memory_bytes: 64 << 20, acquire: Duration::from_secs(20) };

/// What is iterated over: an expression of the elements `E`. What changes is that, or what it keeps as `held`.
const SOURCES: [&str; 20] = [
    "[E]",
    "[E, , 'after a hole', , ]",
    "(array => { delete array[1]; return array })([E])",
    "Object.assign([E], { index: 1 })",
    "(Sub => Sub.of(E))(class extends Array {})",
    "(held = [E]).keys()",
    "(held = [E]).entries()",
    "(held = [E]).values()",
    "new Set([E])",
    "(held = new Set([E])).entries()",
    "new Map([E].map((x, i) => [i, x]))",
    "(held = new Map([E].map((x, i) => [x, i]))).keys()",
    "(held = new Map([E].map((x, i) => [i, x]))).values()",
    "[E].join('\\u{1F600}')",
    "new Uint8Array(new ArrayBuffer(6, { maxByteLength: 12 }))",
    "(function () { return arguments })(E)",
    "(function (a, b) { a = 'mapped'; return arguments })(E)",
    "new Proxy([E], { get(t, k, r) { note(String(k)); return Reflect.get(t, k, r) } })",
    "Object.defineProperty([E], 1, { configurable: true, get() { note('get'); return 'got' } })",
    "({ length: 3, 0: 'a', 2: 'c', [Symbol.iterator]: Array.prototype.values })",
];

/// What may happen to it while the iteration runs.
const CHANGES: [&str; 18] = [
    "o.push?.(9)",
    "o.length = 0",
    "o.length = 2",
    "o.length = 7",
    "delete o[2]",
    "o[1] = 1.5",
    "o[3] = 'set'",
    "o.splice?.(0, 1)",
    "o.unshift?.('first')",
    "o.reverse?.()",
    "o.delete?.(2)",
    "o.add?.('added')",
    "o.set?.('key', 'added')",
    "o.clear?.()",
    "o.buffer?.resize(i % 2 ? 3 : 9)",
    "Object.defineProperty(o, 2, { configurable: true, get() { note('late'); return 'late' } })",
    "Object.setPrototypeOf(o, null)",
    "note(i)",
];

/// What a script has changed before: an object and the property that is defined on it.
const PATCHES: [&str; 14] = [
    "",
    "",
    "",
    "[Array.prototype, Symbol.iterator, { *value() { note('iterator'); yield 'patched' } }]",
    "[Array.prototype, Symbol.iterator, { get() { note('got iterator'); return Array.prototype.values } }]",
    "[arrayIterator, 'next', { value() { note('next'); return next.call(this) } }]",
    "[arrayIterator, 'return', { value() { note('return'); return {} } }]",
    "[iterator, 'return', { value() { note('return'); return {} } }]",
    "[iterator, 'return', { value: () => 1 }]",
    "[Object.prototype, 'return', { get() { note('got return'); return undefined } }]",
    "[Array.prototype, 1, { get() { note('inherited'); return 'inherited' }, set() { note('setter') } }]",
    "[Object.prototype, 2, { value: 'of objects', writable: true }]",
    "[Object.prototype, 'done', { value: true }]",
    "[Set.prototype, Symbol.iterator, { value: Set.prototype.entries }]",
];

/// What iterates: statements that may use `x`, `poke(i)` and `out`.
const CONSUMERS: [&str; 20] = [
    "let i = 0; for (const item of x) { out.push(item); poke(i++); if (i > 12) break }",
    "let i = 0; for (out.last of x) { poke(i++); if (i > 2) break }",
    "let i = 0; for (const item of x) { out.push(item); if (i++ === 1) throw 'thrown' }",
    "(() => { for (const item of x) { poke(0); return out.push(item) } })()",
    "outer: for (const a of [1, 2]) for (const item of x) { out.push(a, item); poke(a); continue outer }",
    "for (const [a, b] of x) { out.push(a, b); poke(0); if (out.length > 20) break }",
    "const [a, b = 'default', ...rest] = x; out.push(a, b, rest)",
    "const [a, , b = (poke(1), 'default')] = x; out.push(a, b)",
    "const [] = x; const [a] = x; out.push(a)",
    "[out.a, out[5] = 'default', ...out.rest] = x",
    "const [a = (() => { throw 'in a default' })()] = x; out.push(a)",
    "out.push([...x], [0, ...x, 1])",
    "out.push(((...all) => all)(...x), Math.max(...x))",
    "out.push(new (class { constructor(...all) { this.all = all } })(...x))",
    "out.push([...new Set(x)])",
    "out.push(Array.from(x, (item, i) => { poke(i); return [item] }).slice(0, 20))",
    "out.push([...(function* () { yield* x })()])",
    "const g = (function* () { yield* x; yield 'after' })(); out.push(g.next(), g.next(), g.return('left'))",
    "out.push(Object.fromEntries(x))",
    "out.push([...new Map(x)])",
];

const PRELUDE: &str = r"
const arrayIterator = Object.getPrototypeOf([].values()), iterator = Object.getPrototypeOf(arrayIterator), { next } = arrayIterator;
const wrapped = iterable => ({ [Symbol.iterator]() {
  const it = iterable[Symbol.iterator](), step = it.next;
  return Object.defineProperty({ next: () => Reflect.apply(step, it, []) }, 'return', {
    get() { const method = it.return; return method === undefined || method === null ? method : () => Reflect.apply(method, it, []) },
  });
} });
const text = value => JSON.stringify(value, (key, x) => Object.is(x, -0) ? '-0' : x === undefined ? 'undefined' : typeof x === 'number' && !isFinite(x) ? String(x) : x);
";

fn program(source: &str, elements: &str, patch: &str, changes: &[(usize, &str)], consumer: &str) -> String {
    let made = source.replace('E', elements);
    let steps: Vec<_> = changes.iter().map(|(step, change)| format!("if (i === {step}) {change}; ")).collect();
    let steps = steps.concat();
    let patch = if patch.is_empty() { "[{}, 'nothing', { value: 1 }]" } else { patch };
    format!(
        "{PRELUDE}
const run = wrap => {{
  const log = [], out = [];
  const note = value => Object.defineProperty(log, log.length, {{ value, enumerable: true, configurable: true, writable: true }});
  let result = 'end', held;
  const made = {made}, o = held ?? made;
  const poke = i => {{ try {{ {steps}}} catch (e) {{ note(e.name) }} }};
  const [object, key, descriptor] = {patch}, before = Object.getOwnPropertyDescriptor(object, key);
  Reflect.defineProperty(object, key, {{ configurable: true, ...descriptor }});
  try {{
    const x = wrap(made);
    {consumer};
  }} catch (e) {{
    result = e?.name ?? String(e);
  }} finally {{
    if (before) Reflect.defineProperty(object, key, before); else delete object[key];
  }}
  return text([result, [...out], Object.entries(out), log]);
}};
const direct = run(x => x), byProtocol = run(wrapped);
direct === byProtocol ? 'same' : direct + ' should be ' + byProtocol"
    )
}

fn elements() -> impl Strategy<Value = String> {
    let element = select(vec!["1", "2", "2.5", "-0", "NaN", "'x'", "null", "undefined", "[7, 8]", "['k', 'v']", "{}"]);
    prop::collection::vec(element, 0..6).prop_map(|all| all.join(", "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn fast_ways_are_the_protocol(
        source in select(&SOURCES[..]),
        elements in elements(),
        patch in select(&PATCHES[..]),
        changes in prop::collection::vec((0_usize..4, select(&CHANGES[..])), 0..4),
        consumer in select(&CONSUMERS[..]),
    ) {
        let code = program(source, &elements, patch, &changes, consumer);
        let reply = runtime::execute(Request::script(&code, "iteration.js"), &LIMITS, &mut Nobody);
        prop_assert_eq!(reply.result(), Ok(&Value::String("same".to_owned())), "{}", code);
    }
}
