const key = 'computed', code = run => thrown(run).split(':')[0];
const make = n => ({ a: n, 'b c': 2, [key]: 3, 5: 'five', a: n + 1, get g() { return this.a }, get h() { return 1 }, h: 4, __proto__: { inherited: 1 }, ['__proto__']: 6 });
for (let i = 0; i < 3; i++) same(JSON.stringify(make(i)), `{"5":"five","a":${i + 1},"b c":2,"computed":3,"g":${i + 1},"h":4,"__proto__":6}`, 'a literal');
same([make(1).inherited, Object.getOwnPropertyDescriptor(make(1), 'h'), Object.getOwnPropertyDescriptor(make(1), 'a')], [1, { value: 4, writable: true, enumerable: true, configurable: true }, { value: 2, writable: true, enumerable: true, configurable: true }], 'attributes');
Object.defineProperty(Object.prototype, 'trapped', { set() { throw new Error('called') }, configurable: true });
class Fields { trapped = 1; ['x' + key] = 2; 0 = 'zero'; #hidden = 3; static trapped = 4; get hidden() { return this.#hidden } }
same([JSON.stringify(new Fields()), new Fields().hidden, Fields.trapped, ({ trapped: 5 }).trapped], ['{"0":"zero","trapped":1,"xcomputed":2}', 3, 4, 5], 'setters are not called'); delete Object.prototype.trapped;
class Frozen { constructor() { return Object.freeze(this) } } class Grows extends Frozen { field = 1 } same(code(() => new Grows()), 'TypeError', 'a frozen object');
const log = []; class Trap { constructor() { return new Proxy(this, { defineProperty(t, k, d) { log.push(k); return Reflect.defineProperty(t, k, d) } }) } } class Trapped extends Trap { field = 1 } new Trapped(); same(log, ['field'], 'a proxy');
class List extends Array { 0 = 'first'; extra = 1 } same([new List().length, new List().extra, code(() => new (class extends Array { length = 3 })())], [1, 1, 'TypeError'], 'an array');
class Fixed { constructor() { Object.defineProperty(this, 'field', { value: 0 }) } } class Again extends Fixed { field = 1 } same(code(() => new Again()), 'TypeError', 'one that cannot be defined again');
same(Object.entries(Object.fromEntries([['a', 1], ['b', 2], ['a', 3]])).join(';'), 'a,3;b,2', 'fromEntries');
same(JSON.stringify({ ...{ a: 1, get b() { return 2 } }, c: 3, ...[7] }), '{"0":7,"a":1,"b":2,"c":3}', 'spread');
