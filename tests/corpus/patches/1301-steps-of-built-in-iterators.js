// Each consumer gets the same from an iterable as from a wrapper that goes through the protocol, step by step.
const wrapped = iterable => ({
  [Symbol.iterator]() {
    const iterator = iterable[Symbol.iterator](), next = iterator.next;
    return Object.defineProperty({ next: () => next.call(iterator) }, 'return', {
      get() { const method = iterator.return; return method && (() => method.call(iterator)) },
    });
  },
});
const consumers = {
  loop: (x, poke) => { const all = []; let i = 0; for (const item of x) { all.push(item); poke(i++); if (i > 9) break } return all },
  left: (x, poke) => { let last; for (last of x) { poke(0); break } return last },
  caught: (x, poke) => { const all = []; try { for (const item of x) { all.push(item); throw 'thrown' } } catch (e) { all.push(String(e)) } return all },
  pattern: (x, poke) => { const [a, , b = (poke(2), 'default'), ...rest] = x; return [a, b, rest] },
  assigned: x => { const o = {}; [o.a, o['b']] = x; return o },
  spread: x => [0, ...x, 1, ...x],
  call: x => Math.max(...x) + ((...all) => all.length)(...x),
  construct: x => [...new Set(x)],
  from: (x, poke) => Array.from(x, (item, i) => { poke(i); return [item] }),
  delegate: x => [...(function* () { yield* x })()],
  of: x => Array.from(x).concat(Array.from(x)),
};
const log = [];
const iterables = {
  array: () => { const a = [1, 2.5, 'x']; return [a, i => { if (i === 1) a.push('more') }] },
  shrinks: () => { const a = [1, 2, 3, 4]; return [a, () => { a.length = 2 }] },
  emptied: () => { const a = [1, 2, 3, 4]; return [a, () => { a.length = 0 }] },
  grows: () => { const a = [1, 2]; return [a, i => { if (i < 3) a[i + 5] = i }] },
  holes: () => { const a = [1, , 3, , ]; return [a, i => { if (i === 0) a[1] = 'filled' }] },
  longer: () => { const a = [1, 2]; a.length = 4; return [a, () => {}] },
  getter: () => { const a = [1, 2, 3]; Object.defineProperty(a, 1, { get() { log.push('got'); return 'g' } }); return [a, () => {}] },
  frozen: () => [Object.freeze([1, 2]), () => {}],
  entries: () => { const a = ['a', 'b']; return [a.entries(), () => { a[1] = 'changed' }] },
  keys: () => { const a = [1, , 3]; return [a.keys(), () => { a.length = 2 }] },
  values: () => { const a = [1, 2, 3], it = a.values(); it.next(); return [it, () => {}] },
  string: () => ['a\u{1F600}b\uD83D\uDC00\uDC00\uD83D', () => {}],
  object: () => [new String('ab'), () => {}],
  map: () => { const m = new Map([[1, 'a'], [2, 'b'], [3, 'c']]); return [m, i => { if (i === 0) m.delete(2); if (i < 4) m.set(9 + i, 'i') }] },
  mapKeys: () => { const m = new Map([[1, 'a'], [2, 'b']]); return [m.keys(), i => { if (i < 3) { m.clear(); m.set(3, 1) } }] },
  mapValues: () => [new Map([[1, 'a'], [2, 'b']]).values(), () => {}],
  set: () => { const s = new Set([1, 2, 3]); return [s, i => { if (i < 4) { s.delete(1); s.add(1) } }] },
  setEntries: () => [new Set([1, 2]).entries(), () => {}],
  typed: () => [new Float32Array([1.5, 2, -0]), () => {}],
  big: () => [new BigInt64Array([1n, -1n]).entries(), () => {}],
  ended: () => { const it = [1].values(); [...it]; return [it, () => {}] },
  resized: () => { const b = new ArrayBuffer(4, { maxByteLength: 8 }); return [new Uint8Array(b), i => { b.resize(i === 0 ? 6 : 3) }] },
  outside: () => { const b = new ArrayBuffer(4, { maxByteLength: 8 }); return [new Uint8Array(b, 2), () => { b.resize(1) }] },
  detached: () => { const a = new Uint8Array([1, 2]); return [a, () => { structuredCloneOrTransfer(a.buffer) }] },
  arguments: () => [(function () { return arguments })(1, 2), () => {}],
  mapped: () => [(function (a) { a = 7; return arguments })(1, 2), () => {}],
  subclass: () => { class A extends Array {} return [A.of(1, 2), () => {}] },
  proxy: () => [new Proxy([1, 2], { get(t, k, r) { log.push(String(k)); return Reflect.get(t, k, r) } }), () => {}],
  like: () => [{ length: 2, 0: 'a', 1: 'b', [Symbol.iterator]: Array.prototype.values }, () => {}],
  own: () => { const a = [1, 2]; a[Symbol.iterator] = function* () { yield 'own' }; return [a, () => {}] },
  named: () => [Object.assign([1, 2], { index: 1 }), () => {}],
};
const structuredCloneOrTransfer = buffer => buffer.transfer();
const text = value => JSON.stringify(value, (key, x) => typeof x === 'bigint' ? x + 'n' : Object.is(x, -0) ? '-0' : x === undefined ? 'undefined' : x);
const result = act => { log.length = 0; let got; try { got = text(act()) } catch (e) { got = e.name + ': ' + e.message } return got + text(log) };
const compare = title => {
  for (const [name, make] of Object.entries(iterables)) for (const [way, consume] of Object.entries(consumers)) {
    const direct = result(() => { const [x, poke] = make(); return consume(x, poke) });
    const byProtocol = result(() => { const [x, poke] = make(); return consume(wrapped(x), poke) });
    same(direct, byProtocol, `${title}: ${way} of ${name}`);
  }
};
compare('nothing touched');

// The same with prototypes that a script has changed.
const arrayIterator = Object.getPrototypeOf([].values()), iterator = Object.getPrototypeOf(arrayIterator);
const prototypes = [arrayIterator, Object.getPrototypeOf(new Map().keys()), Object.getPrototypeOf(new Set().keys()), Object.getPrototypeOf(''[Symbol.iterator]())];
const changed = (object, key, descriptor, title) => {
  const before = Object.getOwnPropertyDescriptor(object, key);
  Object.defineProperty(object, key, { configurable: true, ...descriptor });
  try { compare(title) } finally { before ? Object.defineProperty(object, key, before) : delete object[key] }
};
for (const prototype of prototypes) {
  const next = prototype.next;
  changed(prototype, 'next', { value() { log.push('next'); return next.call(this) } }, 'next');
  changed(prototype, 'next', { get() { log.push('got next'); return next } }, 'getter of next');
  changed(prototype, 'return', { value() { log.push('return'); return {} } }, 'return');
}
changed(iterator, 'return', { get() { log.push('return of all'); return undefined } }, 'getter of return');
changed(Object.prototype, 'return', { value() { log.push('return of objects'); return {} } }, 'return of objects');
changed(Array.prototype, 1, { get() { log.push('inherited'); return 'inherited' } }, 'holes');
changed(Object.prototype, 'done', { get() { log.push('done'); return true } }, 'done of objects');
changed(Array.prototype, Symbol.iterator, { *value() { log.push('iterator'); yield 'patched' } }, 'iterator of arrays');
changed(Array.prototype, Symbol.iterator, { get() { log.push('got iterator'); return Array.prototype.values } }, 'getter of the iterator');
changed(String.prototype, Symbol.iterator, { *value() { log.push('iterator'); yield 'patched' } }, 'iterator of strings');
changed(Map.prototype, Symbol.iterator, { value: Map.prototype.keys }, 'iterator of maps');

// A `next` that belongs to another iterator.
const foreign = { [Symbol.iterator]: () => ({ next: arrayIterator.next }) };
same(thrown(() => [...foreign]).split(':')[0], 'TypeError', 'next of another iterator');
const borrowed = [1, 2].values();
same([...{ [Symbol.iterator]: () => Object.defineProperty(borrowed, 'next', { value: new Set([8]).values().next.bind(new Set([8]).values()) }) }], [8], 'own next');
const twice = [1, 2, 3, 4].values(), pairs = [];
for (const a of twice) { const [b] = twice; pairs.push([a, b]) }
same(pairs, [[1, 2], [3, 4]], 'an iterator in two consumers');
(async () => {
  const seen = [];
  for await (const x of [1, Promise.resolve(2)]) seen.push(x);
  for await (const x of { [Symbol.asyncIterator]: () => [3, 4].values() }) seen.push(x);
  same(seen, [1, 2, 3, 4], 'for await');
})();
