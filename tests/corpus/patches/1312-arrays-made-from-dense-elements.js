// Each method makes of an array what it makes of a proxy, which sees each step.
const kinds = { ints: [1, 2, 3, 4, 5], doubles: [1.5, -0, NaN, 4], mixed: [1, 'x', null, undefined], strings: ['a', 'b', 'c'], empty: [], holes: [1, , 3, , 5], trailing: Object.assign([1, 2], { length: 4 }) };
const calls = {
  slice: [[], [1], [1, 3], [-2], [0, 99], [3, 1], [undefined, 2]],
  concat: [[], [1], [[1, 2]], [[1.5], 'x', ['y', , 'z']], [[], [[]]], [{ length: 2, 0: 'a', [Symbol.isConcatSpreadable]: true }]],
  splice: [[1, 2], [0], [1, 1, 'a']],
  map: [[x => x], [(x, i) => i * 1.5], [String], [() => undefined]],
  filter: [[Boolean], [x => x !== 3], [() => true]],
  flatMap: [[x => [x, x]]],
};
const text = value => JSON.stringify(value, (key, x) => Array.isArray(x) ? { length: x.length, keys: Object.keys(x).join(), values: Array.from({ length: x.length }, (_, i) => text(x[i])).join('|'), own: Object.getPrototypeOf(x) === Array.prototype } : Object.is(x, -0) ? '-0' : typeof x === 'number' && !isFinite(x) ? String(x) : x === undefined ? 'undefined' : x);
const attempt = act => { try { return act() } catch (e) { return e.name } };
const compare = (title, change = x => x) => {
  for (const [kind, elements] of Object.entries(kinds)) for (const [method, all] of Object.entries(calls)) for (const args of all) {
    const make = () => change(Object.assign(elements.slice(), { length: elements.length })), direct = make(), seen = make();
    same(text([attempt(() => direct[method](...args)), direct]), text([attempt(() => Array.prototype[method].apply(new Proxy(seen, {}), args)), seen]), `${title} ${kind}: ${method}(${args.map(String)})`);
  }
};
compare('plain');
compare('frozen', Object.freeze);
const made = [];
class Sub extends Array { constructor(...args) { super(...args); made.push(args) } }
compare('species', x => Object.defineProperty(x, 'constructor', { value: Sub }));
compare('own constructor', x => Object.defineProperty(x, 'constructor', { value: { get [Symbol.species]() { made.push('species'); return undefined } } }));
compare('no constructor', x => Object.defineProperty(x, 'constructor', { value: 'text' }));
same(made.length > 10, true, 'species were asked');

// The constructor of all arrays, and its species.
const changed = (object, key, descriptor, title) => {
  const before = Object.getOwnPropertyDescriptor(object, key);
  Object.defineProperty(object, key, { configurable: true, ...descriptor });
  try { made.length = 0; compare(title); return made.length } finally { before ? Object.defineProperty(object, key, before) : delete object[key] }
};
same(changed(Array, Symbol.species, { get() { made.push('species'); return Sub } }, 'species of Array') > 0, true, 'species of Array was asked');
same(changed(Array.prototype, 'constructor', { value: Sub }, 'constructor of arrays') > 0, true, 'constructor of arrays was asked');
same(changed(Array.prototype, 'constructor', { get() { made.push('constructor'); return Array } }, 'getter of constructor') > 0, true, 'the getter was called');
changed(Array.prototype, Symbol.isConcatSpreadable, { get() { made.push('spreadable'); return false } }, 'isConcatSpreadable');
changed(Array.prototype, 1, { get: () => 'inherited' }, 'inherited elements');

// A species that gives an array which already has elements, or the array itself.
const given = ['old', 'old', 'old'];
const odd = Object.defineProperty([1, 2], 'constructor', { value: { [Symbol.species]: function () { return given } } });
same([odd.slice(), given, odd.concat([3]), odd.map(x => x + 1)].map(x => [...x]), [[2, 3, 3], [2, 3, 3], [2, 3, 3], [2, 3, 3]], 'an array with elements');
const itself = [1, 2, 3];
Object.defineProperty(itself, 'constructor', { value: { [Symbol.species]: function () { return itself } } });
same([...itself.concat([4])], [1, 2, 3, 4], 'the array itself');
const array = [1, 2, 3];
same([array.concat(array, array).length, Array.from(array, x => x * 2), Array.from({ length: 3 }, (_, i) => i), Array.from('ab'), Sub.from([1]) instanceof Sub, array], [9, [2, 4, 6], [0, 1, 2], ['a', 'b'], true, [1, 2, 3]], 'Array.from');
same([1, 2, 3].map((x, i, all) => { all.length = 1; return x }).length, 3, 'an array that shrinks');
