// Each method does to an array, and gives, what it does through a proxy, which sees each step.
const kinds = { ints: [1, 2, 3, 4, 5], doubles: [1.5, -0, NaN, 4], mixed: [1, 'x', null, {}, undefined], strings: ['a', 'b', 'c'], empty: [], one: [7], holes: [1, , 3, , 5], trailing: Object.assign([1, 2], { length: 4 }) };
const calls = {
  push: [[], [1], [2.5], ['x'], [1, 'y', -0]], pop: [[]], shift: [[]], unshift: [[], [1], [2.5], ['x', 1]], reverse: [[]],
  splice: [[], [1], [1, 1], [0, 2, 'a'], [1, 1, 8, 9, 10], [-2, 1], [2, 0, 1.5], [0, Infinity], [9, 1, 'end'], [undefined, undefined], [1, 2, undefined]],
  fill: [[0], [1.5, 1], ['x', 1, 3], [-0], [0, 3, 1], [0, -2], [undefined]],
};
const text = value => JSON.stringify(value, (key, x) => Array.isArray(x) ? { length: x.length, keys: Object.keys(x).join(), values: Array.from({ length: x.length }, (_, i) => text(x[i])).join('|') } : Object.is(x, -0) ? '-0' : typeof x === 'number' && !isFinite(x) ? String(x) : x === undefined ? 'undefined' : x);
const attempt = act => { try { return act() } catch (e) { return e.name } };
const both = (make, method, args, title) => {
  const direct = make(), seen = make();
  const a = attempt(() => Array.prototype[method].apply(direct, args)), b = attempt(() => Array.prototype[method].apply(new Proxy(seen, {}), args));
  same(text([a === direct ? 'itself' : a, direct]), text([method === 'reverse' || method === 'fill' ? (typeof b === 'string' ? b : 'itself') : b, seen]), `${title}: ${method}(${args.map(String)})`);
};
const compare = (title, change = x => x) => {
  for (const [kind, elements] of Object.entries(kinds)) for (const [method, all] of Object.entries(calls)) for (const args of all)
    both(() => change(Object.assign(elements.slice(), { length: elements.length })), method, args, `${title} ${kind}`);
};
compare('plain');
compare('frozen', Object.freeze);
compare('sealed', Object.seal);
compare('not extensible', Object.preventExtensions);
compare('length not writable', x => Object.defineProperty(x, 'length', { writable: false }));
compare('named properties', x => Object.assign(x, { index: 1 }));
compare('null prototype', x => Object.setPrototypeOf(x, null));
compare('getter', x => Object.defineProperty(x, 0, { configurable: true, get: () => 'got', set() {} }));
compare('species', x => Object.defineProperty(x, 'constructor', { value: { [Symbol.species]: undefined } }));

// What is inherited is assigned to and deleted as the steps of the methods say.
for (const [prototype, key] of [[Array.prototype, 1], [Object.prototype, 6], [Array.prototype, 5], [Object.prototype, 0]]) {
  let count = 0;
  Object.defineProperty(prototype, key, { configurable: true, get: () => 'inherited', set(x) { count++ } });
  try { compare(`inherited ${key}`) } finally { delete prototype[key] }
  same(count > 0, true, 'a setter was called');
}
class Sub extends Array {}
for (const args of [[1, 1], [0, 2, 'a']]) { const sub = Sub.of(1, 2, 3), got = sub.splice(...args); same([got instanceof Sub, [...got], sub instanceof Sub, [...sub]], [true, [1, 2, 3].slice(args[0], args[0] + args[1]), true, args[2] ? ['a', 3] : [1, 3]], 'subclass') }

// Arguments that change the array while they are converted.
const grows = [1, 2, 3];
grows.splice({ valueOf() { grows.push(4); return 1 } }, 1);
same(grows, [1, 3], 'an array that grew');
const shrinks = [1, 2, 3, 4];
same([shrinks.splice(1, { valueOf() { shrinks.length = 2; return 2 } }), shrinks.length, shrinks[0]], [[2, , ], 2, 1], 'an array that shrank');
const filled = [1, 2, 3];
filled.fill('x', { valueOf() { filled.length = 0; return 0 } });
same(filled, ['x', 'x', 'x'], 'an array that was emptied');
const long = new Array(1000).fill(7);
same([long.length, long[999], long.reverse()[0], new Array(3).fill().length, 0 in new Array(3).fill()], [1000, 7, 7, 3, true], 'new Array(n).fill');
const queue = [];
for (let i = 0; i < 100; i++) queue.unshift(i);
for (let i = 0; i < 50; i++) queue.pop();
same([queue.length, queue[0], queue[49], queue.shift(), queue.length], [50, 99, 50, 99, 49], 'queue');

// What is no array is asked for its length once.
const asked = [];
const like = { get length() { asked.push('get'); return 2 }, set length(x) { asked.push(x) }, 0: 'a', 1: 'b' };
same([[].splice.call(like), [].splice.call(like, 0, 1), [].push.call(like), [].unshift.call(like), [].pop.call(like), [].fill.call(like, 0, 2).length, asked], [[], ['a'], 2, 2, undefined, 2, ['get', 2, 'get', 1, 'get', 2, 'get', 2, 'get', 1, 'get', 'get']], 'array-likes');
