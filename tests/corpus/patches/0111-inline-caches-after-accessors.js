// Each site of an access runs several times, so that what it cached is used.
const get = object => object.x;
const call = object => object.x();
const set = (object, value) => { object.x = value };
let runs = 0;

class Lazy { get x() { runs++; Object.defineProperty(this, 'x', { value: 7 }); return 7 } }
const lazy = new Lazy(), other = new Lazy();
same([get(lazy), get(lazy), get(lazy), runs], [7, 7, 7, 1], 'a getter of the prototype that defines the property');
same([get(other), get(other), runs], [7, 7, 2], 'the same of another object');

runs = 0;
const own = () => ({ y: 1, get x() { runs++; delete this.x; return this.x = () => 5 } });
const [a, b] = [own(), own()];
same([call(a), call(a), call(b), call(b), runs], [5, 5, 5, 5, 2], 'an own getter that replaces itself with a function');

runs = 0;
const module = {};
for (const name of ['first', 'second', 'third']) {
    Object.defineProperty(module, name, { configurable: true, enumerable: true, get() { runs++; Object.defineProperty(module, name, { value: name }); return name } });
}
const all = () => [module.first, module.second, module.third];
same([...all(), ...all(), ...all(), runs], ['first', 'second', 'third', 'first', 'second', 'third', 'first', 'second', 'third', 3], 'lazy exports');

runs = 0;
const setter = () => ({ set x(v) { runs++; Object.defineProperty(this, 'x', { value: v, writable: true }) }, y: 1 });
const s = setter();
set(s, 1); set(s, 2); set(s, 3);
same([s.x, s.y, runs], [3, 1, 1], 'a setter that defines the property');

const p2 = { y: 0, x: 2 };
const p1 = { get x() { Object.setPrototypeOf(this, p2); return 1 } };
const moved = Object.create(p1);
same([get(moved), get(moved), get(moved)], [1, 2, 2], 'a getter that changes the prototype');
class Self { get x() { Object.defineProperty(Self.prototype, 'x', { value: 8 }); return 4 } }
same([get(new Self()), get(new Self()), get(new Self())], [4, 8, 8], 'a getter that replaces itself in the prototype');

runs = 0;
Object.defineProperty(globalThis, 'lazyGlobal', { configurable: true, get() { runs++; Object.defineProperty(globalThis, 'lazyGlobal', { value: 9 }); return 9 } });
const global = () => lazyGlobal;
same([global(), global(), global(), runs], [9, 9, 9, 1], 'a global getter');

class Parent { get x() { return this.v } set x(v) { this.v = v } }
class Child extends Parent { get up() { return super.x } set up(v) { super.x = v } }
const [c, d] = [new Child(), new Child()];
c.up = 1; d.up = 2; c.up += 10;
same([c.up, d.up, c.up], [11, 2, 11], 'super');

let traps = 0;
const proxy = new Proxy({ x: 1 }, { get: () => ++traps });
same([get(proxy), get(proxy), get(Object.create(proxy)), get(Object.create(proxy))], [1, 2, 3, 4], 'proxy');
same([get(new Proxy({ z: 0, x: 5 }, {})), get(new Proxy({ x: 6 }, {})), get(Object.create(new Proxy({ x: 7 }, {})))], [5, 6, 7], 'proxy without traps');
