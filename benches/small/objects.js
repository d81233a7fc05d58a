// Objects, classes, and what keeps values by a key.
class Point { constructor(x, y) { this.x = x; this.y = y; } sum() { return this.x + this.y; } get both() { return this.x + this.y; } }
class Fields { a = 1; b = 2; c = 3; }
class Three { constructor(a, b, c) { this.a = a; this.b = b; this.c = c; } }
class Derived extends Point { constructor(x, y) { super(x, y); this.z = x; } sum() { return super.sum() + this.z; } }
class Secret { #value = 1; #more; constructor(x) { this.#more = x; } read() { return this.#value + this.#more; } add() { this.#more++; return this.#more; } }
class One { deep() { return 1; } }
class Two extends One {}
class Four extends class extends Two {} {}
const keys = Array.from({ length: 100 }, (_, i) => 'key' + i);
const map = new Map(keys.map((key, i) => [key, i])), set = new Set(keys);
const ten = Object.fromEntries(keys.slice(0, 10).map((key, i) => [key, i]));
const proxied = new Proxy({ a: 1 }, { get: (target, key) => target[key] });

operation('property read', 100000, n => { const o = { a: 1, b: 2, c: 3 }; let sum = 0; for (let i = 0; i < n; i++) sum += o.c; return sum; });
operation('property write', 100000, n => { const o = { a: 1, b: 2, c: 3 }; for (let i = 0; i < n; i++) o.c = i; return o.c; });
operation('property read, 4 shapes', 100000, n => {
    const list = [{ v: 1 }, { a: 1, v: 2 }, { b: 1, v: 3 }, { c: 1, v: 4 }];
    let sum = 0;
    for (let i = 0; i < n; i++) sum += list[i & 3].v;
    return sum;
});
operation('property by computed key', 50000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += ten[keys[i % 10]]; return sum; });
operation('adding a property', 20000, n => { let sum = 0; for (let i = 0; i < n; i++) { const o = {}; o.a = i; o.b = 1; sum += o.b; } return sum; });
operation('filling a dictionary', 10000, n => { let sum = 0; for (let i = 0; i < n; i += 100) { const o = {}; for (const key of keys) o[key] = 1; sum += o.key5; } return sum; });
operation('key in o', 50000, n => { let sum = 0; for (let i = 0; i < n; i++) if (keys[i % 20] in ten) sum++; return sum; });
operation('delete o[k]', 10000, n => { let sum = 0; for (let i = 0; i < n; i++) { const o = { a: 1, b: 2 }; delete o.a; sum += o.b; } return sum; });
operation('object literal (3)', 20000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += { a: i, b: 1, c: 2 }.c; return sum; });
operation('{...o10}', 5000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += { ...ten }.key9; return sum; });
operation('Object.assign({},o10)', 2000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += Object.assign({}, ten).key9; return sum; });
operation('Object.keys(o10)', 10000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += Object.keys(ten).length; return sum; });
operation('Object.freeze', 10000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += Object.freeze({ a: i, b: 1 }).b; return sum; });
operation('Object.defineProperty', 5000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += Object.defineProperty({}, 'a', { value: 1, enumerable: true }).a; return sum; });
operation('Proxy get', 20000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += proxied.a; return sum; });
operation('new class (2 props)', 10000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += new Point(i, 1).y; return sum; });
operation('new class + method', 10000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += new Point(i, 1).sum(); return sum; });
operation('constructor of 3 properties', 10000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += new Three(i, 1, 2).c; return sum; });
operation('new class with 3 fields', 10000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += new Fields().c; return sum; });
operation('new derived class', 5000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += new Derived(i, 1).z; return sum; });
operation('super.method()', 20000, n => { const o = new Derived(1, 2); let sum = 0; for (let i = 0; i < n; i++) sum += o.sum(); return sum; });
operation('new class with #private', 10000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += new Secret(i).read(); return sum; });
operation('#private read', 50000, n => { const o = new Secret(2); let sum = 0; for (let i = 0; i < n; i++) sum += o.read(); return sum; });
operation('#private write', 50000, n => { const o = new Secret(2); let sum = 0; for (let i = 0; i < n; i++) sum += o.add(); return sum; });
operation('new function()', 10000, n => { function Old(x) { this.x = x; this.y = 1; } let sum = 0; for (let i = 0; i < n; i++) sum += new Old(i).y; return sum; });
operation('Object.create', 10000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += Object.create(ten).key9; return sum; });
operation('method call', 50000, n => { const o = new Point(1, 2); let sum = 0; for (let i = 0; i < n; i++) sum += o.sum(); return sum; });
operation('getter', 50000, n => { const o = new Point(1, 2); let sum = 0; for (let i = 0; i < n; i++) sum += o.both; return sum; });
operation('prototype chain depth 4 method', 50000, n => { const o = new Four(); let sum = 0; for (let i = 0; i < n; i++) sum += o.deep(); return sum; });
operation('instanceof', 50000, n => { const o = new Derived(1, 2); let sum = 0; for (let i = 0; i < n; i++) if (o instanceof Point) sum++; return sum; });
operation('Map.get string', 50000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += map.get(keys[i % 100]); return sum; });
operation('Map.get new string', 10000, n => { let sum = 0; for (let i = 0; i < n; i++) sum += map.get('key' + i % 100); return sum; });
operation('Map.set string', 10000, n => { let sum = 0; for (let i = 0; i < n; i += 100) { const m = new Map(); for (const key of keys) m.set(key, i); sum += m.size; } return sum; });
operation('Map.set number!', 20000, n => { const m = new Map(); for (let i = 0; i < n; i++) m.set(i, i); return m.size; });
operation('Set.has string', 50000, n => { let sum = 0; for (let i = 0; i < n; i++) if (set.has(keys[i % 100])) sum++; return sum; });
operation('Set.add string', 10000, n => { let sum = 0; for (let i = 0; i < n; i += 100) { const s = new Set(); for (const key of keys) s.add(key); sum += s.size; } return sum; });
operation('WeakMap.get', 50000, n => { const weak = new WeakMap([[ten, 1]]); let sum = 0; for (let i = 0; i < n; i++) sum += weak.get(ten); return sum; });
