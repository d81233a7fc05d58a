class A { m() { return 'A' } get g() { return this.v + 1 } set g(v) { this.v = v } }
class B extends A {} class C extends B {} class D extends C { constructor() { super(); this.v = 1 } }
const call = o => o.m(), get = o => o.g, x = o => o.x;
const warm = f => { let last; for (let i = 0; i < 5; i++) last = f(); return last };
same(warm(() => call(new D())), 'A', 'four prototypes');
B.prototype.m = () => 'B'; same(call(new D()), 'B', 'hidden by one between');
C.prototype.m = () => 'C'; same(warm(() => call(new D())), 'C', 'hidden again');
delete C.prototype.m; same(call(new D()), 'B', 'not hidden any more');
delete B.prototype.m; same(warm(() => call(new D())), 'A', 'as before');
A.prototype.m = () => 'A2'; same(call(new D()), 'A2', 'replaced');
const own = new D(); warm(() => call(own)); own.m = () => 'own'; same(call(own), 'own', 'own');
delete own.m; same(call(own), 'A2', 'no own any more');
same(warm(() => get(new D())), 2, 'an accessor');
Object.defineProperty(C.prototype, 'g', { get() { return 'C' }, configurable: true }); same(get(new D()), 'C', 'an accessor that hides it');
delete C.prototype.g; Object.defineProperty(A.prototype, 'g', { value: 'data' }); same(warm(() => get(new D())), 'data', 'data in the place of an accessor');
// Prototypes that change.
const d = new D(); warm(() => call(d)); Object.setPrototypeOf(B.prototype, { m: () => 'other' }); same(call(d), 'other', 'another prototype');
Object.setPrototypeOf(B.prototype, null); same(thrown(() => call(d)), 'TypeError: o.m is not a function', 'none');
Object.setPrototypeOf(B.prototype, new Proxy({}, { get: (t, k) => k === 'm' ? () => 'proxy' : undefined })); same(warm(() => call(d)), 'proxy', 'a proxy');
// Built-in prototypes, whose shapes stay the same when they grow.
const list = [1]; same(warm(() => list.hasOwnProperty(0)), true, 'of Object.prototype');
const owns = o => o.hasOwnProperty(0);
warm(() => owns(list)); Array.prototype.hasOwnProperty = () => 'hidden'; same(owns(list), 'hidden', 'Array.prototype grows');
delete Array.prototype.hasOwnProperty; same(owns(list), true, 'and shrinks');
const f = () => 1; const named = o => o.someName;
same(warm(() => named(f)), undefined, 'nowhere'); Object.prototype.someName = 1; same(warm(() => named(f)), 1, 'Object.prototype');
Function.prototype.someName = 2; same(named(f), 2, 'Function.prototype'); delete Function.prototype.someName; delete Object.prototype.someName;
same(named(f), undefined, 'nowhere again');
// Objects that have a shape of their own.
const root = { deep: 'root' }, middle = Object.create(root), many = Object.create(middle); for (let i = 0; i < 1200; i++) many['p' + i] = i;
const deep = o => o.deep; same(warm(() => deep(many)), 'root', 'many properties'); many.deep = 'own'; same(deep(many), 'own', 'and one more');
delete many.deep; same(warm(() => deep(many)), 'root', 'and less'); middle.deep = 'middle'; same(deep(many), 'middle', 'between');
same([1, 'a', true, 2n, Symbol.iterator].map(v => warm(() => v.hasOwnProperty('q'))), [false, false, false, false, false], 'primitive values');
