// Copies of an object are what copies through a proxy, which sees each step, are.
const symbol = Symbol('s'), log = [];
const objects = {
  plain: () => ({ b: 1, a: 'x', [symbol]: 2 }),
  indices: () => ({ 2: 'c', b: 1, 0: 'a', 1: 1.5 }),
  empty: () => ({}),
  getter: () => ({ a: 1, get b() { log.push('b'); return 2 }, c: 3 }),
  changes: () => ({ get a() { delete this.b; this.c = 'changed'; this.d = 'added'; return 1 }, b: 2, c: 3 }),
  hides: () => ({ get a() { Object.defineProperty(this, 'b', { enumerable: false }); return 1 }, b: 2 }),
  setter: () => ({ set a(x) {}, b: 1 }),
  hidden: () => Object.defineProperty({ a: 1, c: 2 }, 'b', { value: 1, configurable: true }),
  readonly: () => Object.defineProperty({ a: 1 }, 'b', { value: 1, enumerable: true }),
  frozen: () => Object.freeze({ a: 1, b: [1] }),
  inherits: () => Object.assign(Object.create({ inherited: 1 }), { own: 1 }),
  without: () => Object.assign(Object.create(null), { own: 1, __proto__: 5 }),
  instance: () => new (class A { x = 1; #y = 2; get z() { return this.#y } })(),
  array: () => [1, , 'x'], named: () => Object.assign([1], { a: 1 }),
  string: () => Object.assign(new String('ab'), { c: 1 }), func: () => Object.assign(() => {}, { a: 1 }),
  arguments: () => (function (a) { a = 'changed'; return arguments })(1, 2), typed: () => new Uint8Array([1, 2]),
  proto: () => JSON.parse('{"__proto__":{"evil":1},"a":2}'), many: () => Object.fromEntries(Array.from({ length: 2000 }, (_, i) => ['k' + i, i])),
  deleted: () => { const o = { a: 1, b: 2, c: 3 }; delete o.b; return o },
};
const described = object => JSON.stringify([Reflect.ownKeys(object).map(String), Object.values(Object.getOwnPropertyDescriptors(object)), Object.getPrototypeOf(object) === Object.prototype, Object.isExtensible(object)], (k, x) => x === undefined ? 'undefined' : x);
const copies = {
  spread: o => described({ ...o }), after: o => described({ first: 0, b: 'before', ...o }), before: o => described({ ...o, b: 'after', [symbol]: 'after' }), twice: o => described({ ...o, ...{ z: 1 }, ...o }),
  rest: o => { const { a, ...rest } = o; return described(rest) }, whole: o => { const { ...rest } = o; return described(rest) },
  assign: o => described(Object.assign({}, o)), onto: o => described(Object.assign({ b: 'old', z: 1 }, o)), withSetter: o => { const seen = []; Object.assign({ set a(x) { seen.push(x) } }, o); return JSON.stringify(seen) },
  keys: o => JSON.stringify(Object.keys(o)), values: o => JSON.stringify(Object.values(o)), entries: o => JSON.stringify(Object.entries(o)),
};
for (const [kind, make] of Object.entries(objects)) for (const [way, copy] of Object.entries(copies)) {
  log.length = 0;
  const direct = copy(make()) + log;
  log.length = 0;
  const seen = copy(kind === 'instance' ? make() : new Proxy(make(), { get: (t, k) => Reflect.get(t, k) })) + log;
  same(direct, seen, `${way} of ${kind}`);
}
const source = { a: 1, 0: 'zero' }, copy = { ...source };
copy.a = 2; copy.b = 3; copy[1] = 'one'; delete copy[0];
same([source, copy], [{ 0: 'zero', a: 1 }, { 1: 'one', a: 2, b: 3 }], 'copies of their own');
let all = {};
for (let i = 0; i < 300; i++) all = { ...all, ['key' + i]: i };
same([Object.keys(all).length, all.key299, Object.keys(all)[0]], [300, 299, 'key0'], 'accumulated');
same([{ ...null, ...undefined, ...1, ...'ab' }, Object.assign({}, null, 'a', [5])], [{ 0: 'a', 1: 'b' }, { 0: 5 }], 'what is no object');
same(thrown(() => ({ ...{ get a() { throw new RangeError('no') } } })), 'RangeError: no', 'a getter that throws');
same([{ ...{ __proto__: { x: 1 }, y: 2 } }.x, { __proto__: { x: 1 }, ...{ y: 2 } }.x], [undefined, 1], 'prototypes');
