const key = Symbol('key'), other = Symbol('key'), object = {};
const map = new WeakMap([[key, 1], [object, 2], [Symbol.iterator, 3]]);
same([map.get(key), map.get(object), map.get(Symbol.iterator), map.get(other), map.has(key), map.has(other)], [1, 2, 3, undefined, true, false], 'WeakMap');
same([map.set(key, 4) === map, map.get(key), map.delete(key), map.delete(key), map.has(key), map.get(key)], [true, 4, true, false, false, undefined], 'set and delete');
map.set(key, undefined);
same([map.has(key), map.get(key)], [true, undefined], 'undefined as a value');
const set = new WeakSet([key, object]);
same([set.has(key), set.has(other), set.add(other) === set, set.has(other), set.delete(key), set.has(key), set.has(object)], [true, false, true, true, true, false, true], 'WeakSet');
const registered = Symbol.for('registered');
for (const bad of [registered, 'text', 1, null, undefined, 1n, true]) {
    same([thrown(() => map.set(bad, 1)), thrown(() => set.add(bad)), thrown(() => new WeakMap([[bad, 1]])), thrown(() => new WeakSet([bad]))].map(text => text.split(':')[0]), Array(4).fill('TypeError'), `${String(bad)} as a key`);
    same([map.has(bad), map.get(bad), map.delete(bad), set.has(bad), set.delete(bad)], [false, undefined, false, false, false], `${String(bad)} is not there`);
}
if (map.getOrInsert) {
    const third = Symbol();
    same([map.getOrInsert(third, 5), map.getOrInsert(third, 6), map.getOrInsertComputed(third, () => 7)], [5, 5, 5], 'getOrInsert');
    const fourth = Symbol();
    same([map.getOrInsertComputed(fourth, k => k === fourth), map.get(fourth)], [true, true], 'getOrInsertComputed');
    same(thrown(() => map.getOrInsert(registered, 1)).split(':')[0], 'TypeError', 'getOrInsert of a registered one');
}
class Private { static #brand = new WeakSet(); static mark(x) { Private.#brand.add(x); return Private.#brand.has(x) } }
same(Private.mark(Symbol()), true, 'a brand');
