// Each assignment does to an array what it does through a proxy, which sees each step.
const kinds = { ints: [1, 2], doubles: [1.5, -0], mixed: [1, 'x'], empty: [], holes: [1, , 3], long: Object.assign([1, 2], { length: 5 }), longEmpty: new Array(3) };
const values = [7, 2.5, -0, NaN, 2 ** 40, 'text', null, undefined, true, { a: 1 }, 10n, Symbol.iterator];
const told = array => [array.length, Object.keys(array).join(), Object.getOwnPropertyNames(array).length, ...Array.from({ length: array.length }, (_, i) => Object.is(array[i], -0) ? '-0' : typeof array[i] + ':' + String(array[i]))].join(' ');
const put = (array, i, value) => { try { array[i] = value; return 'done' } catch (e) { return e.name } };
const strictly = (array, i, value) => { 'use strict'; try { array[i] = value; return 'done' } catch (e) { return e.name } };
const compare = (title, change = x => x) => {
  for (const [kind, elements] of Object.entries(kinds)) for (const value of values) for (const write of [put, strictly]) for (let i = 0; i < 7; i++) {
    const make = () => { const array = elements.slice(); if (kind === 'long') array.length = 5; return change(array) };
    const direct = make(), seen = make();
    same([write(direct, i, value), told(direct)], [write(new Proxy(seen, {}), i, value), told(seen)], `${title}: ${kind}[${i}]`);
  }
};
compare('plain');
compare('frozen', Object.freeze);
compare('sealed', Object.seal);
compare('not extensible', Object.preventExtensions);
compare('length not writable', x => Object.defineProperty(x, 'length', { writable: false }));
compare('named properties', x => Object.assign(x, { index: 1 }));
compare('null prototype', x => Object.setPrototypeOf(x, null));
compare('getter', x => Object.defineProperty(x, 0, { configurable: true, get: () => 'got' }));
class Sub extends Array {}
compare('subclass', x => Object.setPrototypeOf(x, Sub.prototype));
compare('another prototype', x => Object.setPrototypeOf(x, { set 2(v) { this.caught = v } }));

// What is inherited at the index decides.
for (const prototype of [Array.prototype, Object.prototype]) {
  const log = [];
  Object.defineProperty(prototype, 2, { configurable: true, get: () => 'inherited', set(v) { log.push(v) } });
  const array = [1, 2]; array[array.length] = 'setter';
  same([array.length, log], [2, ['setter']], 'an inherited setter');
  Object.defineProperty(prototype, 2, { value: 0, writable: false, configurable: true });
  same([put(array, 2, 3), strictly(array, 2, 3), array.length], ['done', 'TypeError', 2], 'inherited and not writable');
  delete prototype[2];
  array[2] = 3;
  same(array, [1, 2, 3], 'no more inherited');
}
let seen = ''; const parent = Object.getPrototypeOf(Array.prototype);
Object.setPrototypeOf(Array.prototype, new Proxy(parent, { set(t, k, v, r) { seen += k; return Reflect.set(t, k, v, r) } }));
const watched = []; watched[0] = 1; watched[1] = 2;
Object.setPrototypeOf(Array.prototype, parent);
same([watched, seen], [[1, 2], '01'], 'a proxy as prototype');

// The value is read before, and may be the array or change it.
const self = []; self[self.length] = self; same([self.length, self[0] === self], [1, true], 'itself');
const grown = []; grown[grown.length] = (grown.push('pushed'), 'put'); same(grown, ['put'], 'an array that grew meanwhile');
const shrunk = [1, 2, 3]; shrunk[shrunk.length] = (shrunk.length = 1, 'put'); same([shrunk.length, Object.keys(shrunk)], [4, ['0', '3']], 'an array that shrank meanwhile');
const list = []; for (let i = 0; i < 1000; i++) list[list.length] = i; for (let i = 0; i < 10; i++) list[list.length] = i / 2; list[list.length] = 'end';
same([list.length, list[999], list[1001], list[1010]], [1011, 999, 0.5, 'end'], 'kinds of storage');
const sized = new Array(100); for (let i = 0; i < 100; i++) sized[i] = i * i; same([sized.length, sized[99], sized.indexOf(81)], [100, 9801, 9], 'up to its length');
class Other extends Array { put(v) { super[this.length] = v; return this } } same([Other.of(1).put(2).length, Object.keys(Array.prototype)], [2, []], 'super');
const pairs = {}; for (const word of ['a', 'b', 'a']) { const all = pairs[word] ??= []; all[all.length] = word } same(pairs, { a: ['a', 'a'], b: ['b'] }, 'in objects');
