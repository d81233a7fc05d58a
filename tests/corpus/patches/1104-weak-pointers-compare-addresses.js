// Many shapes come and go at one place, and others take their room.
const read = o => o.value, make = n => { const o = {}; o['only' + n] = n; o.value = n; return o };
let wrong = 0;
for (let n = 0; n < 4000; n++) { const o = make(n); for (let i = 0; i < 3; i++) if (read(o) !== n) wrong++ }
for (let n = 0; n < 400; n++) { class C { constructor() { this.value = n } get twice() { return this.value * 2 } } const twice = o => o.twice; for (let i = 0; i < 3; i++) if (twice(new C()) !== 2 * n || read(new C()) !== n) wrong++ }
same(wrong, 0, 'wrong values');
const one = {}, ref = new WeakRef(one), map = new WeakMap([[one, 1]]);
same([ref.deref() === one, map.get(one), map.has({})], [true, 1, false], 'weak references');
