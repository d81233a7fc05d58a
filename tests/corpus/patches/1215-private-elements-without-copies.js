class A {
  #x = 1; #list = []; #f = v => v + this.#x; static #count = 0; static #sm() { return 'static' } static s = {};
  get #acc() { return this.#x * 2 } set #acc(v) { this.#x = v / 2 } get #only() { return 'g' } set #write(v) { this.#x = v } #m(v = this.#x) { return ['m', v] }
  static make() { A.#count++; return new A() } static count() { return [A.#count, A.#sm(), this.#sm()] }
  read(o = this) { return o.#x } write(o, v) { return o.#x = v } method(o, v) { return o.#m(v) } fn(v) { return this.#f(v) } acc(v) { if (v !== undefined) this.#acc = v; return this.#acc }
  only() { return this.#only } setOnly() { this.#only = 1 } getWrite() { return this.#write } write2(v) { this.#write = v } setMethod() { this.#m = 1 } has(o) { return #x in o } add(v) { this.#list.push(v); return this.#list.length }
  update() { this.#x++; this.#x += 2; this.#x ??= 9; this.#x ||= 9; this.#x &&= this.#x * 2; return this.#x-- } chain(o) { return o?.#x } self() { this.#x = this; return this.#x === this } swap(o) { [this.#x, o.#x] = [o.#x, this.#x]; return [this.#x, o.#x] }
}
const a = A.make(), b = A.make();
same([a.read(), a.read(b), a.write(b, 5), b.read(), a.read(), a.method(b), a.method(a, 7), a.fn(3)], [1, 1, 5, 5, 1, ['m', 5], ['m', 7], 4], 'fields and methods');
same([A.count(), a.acc(), a.acc(8), a.read(), a.only(), a.add(1), a.add(2), b.add(1), a.write2(3), a.read()], [[2, 'static', 'static'], 2, 8, 4, 'g', 1, 2, 1, undefined, 3], 'statics and accessors');
same([a.update(), a.read(), a.swap(b), a.chain(null), a.chain(b), a.has(a), a.has({}), a.has(new Proxy(a, {}))], [12, 11, [5, 11], undefined, 11, true, false, false], 'updates, in');
const code = run => thrown(run).split(':')[0];
same([() => a.read({}), () => a.write({}, 1), () => a.method({}), () => a.read(null), () => a.write(undefined, 1), () => a.read(1), () => a.read('x'), () => a.setOnly(), () => a.getWrite(), () => a.setMethod(), () => a.read(new Proxy(a, {})), () => A.count.call({})].map(code), Array(12).fill('TypeError'), 'what is not there');
class B { #x = 'b'; read(o) { return o.#x } inner() { return class { #x = 'inner'; both(o) { return [this.#x, o.read(o)] } } } } const Inner = new B().inner();
same([new B().read(new B()), code(() => new B().read(a)), new Inner().both(new B()), code(() => new (new B().inner())().both(a))], ['b', 'TypeError', ['inner', 'b'], 'nothing was thrown'], 'the same description in other classes');
class Returns { constructor(o) { return o } } class Stamp extends Returns { #v; constructor(o, v) { super(o); this.#v = v } static get(o) { return o.#v } static set(o, v) { o.#v = v } }
const proxy = new Proxy({}, { get() { throw new Error('trap') }, set() { throw new Error('trap') } }), frozen = {}, list = [1]; for (const o of [proxy, frozen, list]) new Stamp(o, 1); Object.freeze(frozen); Stamp.set(frozen, 2); Stamp.set(proxy, 3);
same([Stamp.get(proxy), Stamp.get(frozen), Stamp.get(list)], [3, 2, 1], 'on other objects'); same(a.self(), true, 'itself');
const classes = [0, 1].map(i => class { #n = i; static get(o) { return o.#n } }); same([classes[0].get(new classes[0]()), classes[1].get(new classes[1]()), code(() => classes[0].get(new classes[1]()))], [0, 1, 'TypeError'], 'one source, two classes');
