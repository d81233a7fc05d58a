const keys = (object, each = () => {}) => { const all = []; for (const key in object) { all.push(key); each(key, object) } return all };
const symbol = Symbol();
same(keys({ b: 1, 2: 1, a: 1, 1: 1, [symbol]: 1 }), ['1', '2', 'b', 'a'], 'order');
same([keys('ab'), keys([5, , 7]), keys(null), keys(undefined), keys(5), keys(new Uint8Array(2)), keys(Object('x'))], [['0', '1'], ['0', '2'], [], [], [], ['0', '1'], ['0']], 'what is no plain object');
same(keys(Object.assign([1], { x: 1 })), ['0', 'x'], 'arrays');
(function () { same(keys(arguments), ['0', '1'], 'arguments') })(1, 2);
const parent = { p: 1, both: 1, hidden: 1 }, child = Object.create(parent, { own: { value: 1, enumerable: true }, both: { value: 1, enumerable: true }, hidden: { value: 1, enumerable: false } });
same(keys(child), ['own', 'both', 'p'], 'inherited keys, and those that are shadowed');
same(keys(Object.create(Object.create({ deep: 1, x: 1 }, { x: { value: 1 } }))), ['deep'], 'shadowed between');
class A { constructor() { this.field = 1 } method() {} get x() { return 1 } }
class B extends A { constructor() { super(); this.other = 2 } }
same([keys(new B()), keys(A.prototype), keys(B)], [['field', 'other'], [], []], 'classes');
function Old() { this.x = 1 } Old.prototype.method = function () {};
same(keys(new Old()), ['x', 'method'], 'methods that are enumerable');
same(keys(Object.create([1, 2])), ['0', '1'], 'inherited elements');

// What the loop's body changes.
same(keys({ a: 1, b: 2, c: 3 }, (k, o) => { delete o.b }), ['a', 'c'], 'deleted before its turn');
same(keys({ a: 1, b: 2 }, (k, o) => { o.added = 1 }), ['a', 'b'], 'added');
same(keys({ a: 1, b: 2, c: 3 }, (k, o) => { if (k === 'a') { delete o.b; o.b = 1 } }), ['a', 'b', 'c'], 'deleted and added');
same(keys([1, 2, 3], (k, o) => { o.length = 1 }), ['0'], 'elements');

// Proxies are asked, and what they throw ends the loop.
const log = [];
const watched = new Proxy({ a: 1, b: 2 }, { ownKeys(t) { log.push('ownKeys'); return Reflect.ownKeys(t) }, getOwnPropertyDescriptor(t, k) { log.push(k); return Reflect.getOwnPropertyDescriptor(t, k) } });
same([keys(watched), log], [['a', 'b'], ['ownKeys', 'a', 'b']], 'a proxy');
log.length = 0;
same([keys(Object.create(watched, { own: { value: 1, enumerable: true } })), log.includes('ownKeys')], [['own', 'a', 'b'], true], 'a proxy that is inherited');
same(thrown(() => keys(new Proxy({ a: 1 }, { getOwnPropertyDescriptor() { throw new RangeError('no') } }))), 'RangeError: no', 'a trap that throws');
same(thrown(() => keys(new Proxy({}, { ownKeys() { throw new RangeError('keys') } }))), 'RangeError: keys', 'ownKeys that throws');

// No script sees the iterator.
Object.defineProperty(Object.getPrototypeOf(Object.getPrototypeOf([].values())), 'return', { configurable: true, get() { log.push('return'); return () => ({}) } });
log.length = 0;
for (const key in { a: 1, b: 2 }) break;
(() => { for (const key in { a: 1 }) return key })();
outer: for (const x in { a: 1 }) for (const y in { b: 1 }) continue outer;
try { for (const key in { a: 1 }) throw key } catch (e) { log.push(e) }
same(log, ['a'], 'left loops');
delete Object.getPrototypeOf(Object.getPrototypeOf([].values())).return;
Object.prototype.inherited = 1;
same(keys({ a: 1 }), ['a', 'inherited'], 'enumerable in Object.prototype');
delete Object.prototype.inherited;
function* generator(o) { for (const key in o) yield key }
same([...generator({ a: 1, b: 2 })], ['a', 'b'], 'in a generator');
same((() => { const o = {}; for (o.key in { x: 1, y: 2 }); for (var [first] in { ab: 1 }); return [o.key, first] })(), ['y', 'a'], 'other targets');
