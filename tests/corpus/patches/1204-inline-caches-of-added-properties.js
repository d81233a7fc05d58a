(function () {
'use strict';
function P(x, y) { this.x = x; this.y = y }
const make = (...args) => new P(...args), warm = f => { let last; for (let i = 0; i < 4; i++) last = f(); return last };
const keys = o => Object.keys(o).join();
same(keys(warm(() => make(1, 2))), 'x,y', 'plain');
let set = []; Object.defineProperty(P.prototype, 'y', { set(v) { set.push(v) }, configurable: true });
same([keys(make(3, 4)), set], ['x', [4]], 'a setter in the prototype'); delete P.prototype.y;
same(keys(warm(() => make(1, 2))), 'x,y', 'no setter any more');
Object.defineProperty(Object.prototype, 'y', { set(v) { set.push(v) }, configurable: true });
same([keys(make(5, 6)), set], ['x', [4, 6]], 'a setter in Object.prototype'); delete Object.prototype.y;
warm(() => make(1, 2)); Object.defineProperty(P.prototype, 'x', { value: 0, configurable: true });
same(thrown(() => make(7, 8)).split(':')[0], 'TypeError', 'read only in the prototype'); delete P.prototype.x;
same(keys(warm(() => make(1, 2))), 'x,y', 'writable again');
const old = P.prototype; P.prototype = { get y() { return 1 } }; same(thrown(() => make(1, 2)).split(':')[0], 'TypeError', 'another prototype'); P.prototype = old;
// Objects that take no more properties.
const add = o => { o.added = 1; return o }, empty = () => ({ a: 1 });
same(keys(warm(() => add(empty()))), 'a,added', 'added');
for (const close of [Object.freeze, Object.seal, Object.preventExtensions]) { const o = close(empty()); same(thrown(() => add(o)), 'TypeError: Cannot add property added, object is not extensible', close.name); same(keys(o), 'a', close.name) }
same(Object.getOwnPropertyDescriptor(add(empty()), 'added'), { value: 1, writable: true, enumerable: true, configurable: true }, 'its attributes');
// Values and objects of all kinds at one place.
const kinds = [() => ({}), () => [], () => () => 1, () => new Map(), () => new Date(0), () => Object.create(null), () => /x/, () => new Uint8Array(2), () => (function () { return arguments })(1), () => new String('s'), () => new (class extends Array {})(), () => new (class { #p = 1 })()];
for (const kind of kinds) for (let i = 0; i < 3; i++) { const o = add(kind()); same([o.added, Object.hasOwn(o, 'added')], [1, true], String(kind)) }
for (const kind of kinds) { const one = o => { o.added = 2; return o.added }; same(warm(() => one(kind())), 2, String(kind)) }
same([1, 'a', true, 2n].map(v => thrown(() => add(v)).split(':')[0]), Array(4).fill('TypeError'), 'primitive values');
// Properties that go again, and come in another order.
const churn = () => { const o = {}; o.a = 1; o.b = 2; delete o.a; o.c = 3; o.a = 4; return keys(o) };
same(warm(churn), 'b,c,a', 'deleted and added');
const lengths = o => { o.length = 1; return o }; same([lengths({}), lengths({}), lengths([1, 2, 3])], [{ length: 1 }, { length: 1 }, [1]], 'length');
const proto = o => { o.__proto__ = null; return o }; same([Object.getPrototypeOf(proto({})), Object.getPrototypeOf(proto({}))], [null, null], '__proto__');
class Base { constructor(v) { this.first = v } } class Derived extends Base { second = 2; constructor(v) { super(v); this.third = 3 } }
same(warm(() => new Derived(1)), { first: 1, second: 2, third: 3 }, 'derived classes');
Object.defineProperty(Base.prototype, 'third', { set(v) { this.seen = v } }); same(new Derived(1), { first: 1, second: 2, seen: 3 }, 'a setter of the base class');
// A setter that is found while the object grows.
const grows = o => { o.p = 1; o.q = 2; return o }; same(warm(() => keys(grows({}))), 'p,q', 'two');
same(keys(grows({ set p(v) { Object.defineProperty(this, 'q', { value: 0, writable: true }) } })), 'p', 'a property that a setter defines');
const numbered = o => { o['7'] = 1; o.n = 1; return keys(o) }; same(warm(() => numbered({ z: 1 })), '7,z,n', 'indices');
const symbol = Symbol('s'), symbols = o => { o[symbol] = 1; return o[symbol] }; same(warm(() => symbols({})), 1, 'symbols');
})();
