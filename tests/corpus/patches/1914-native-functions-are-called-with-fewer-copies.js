// A native function that writes to itself, to its name and to its prototype while it runs; calls within it, errors of it, and its receiver.
const push = Array.prototype.push;
const seen = []; const target = { set length(value) { push.extra = (push.extra ?? 0) + 1; seen.push(value) }, get length() { return 1 } };
push.call(target, 'a'); push.call(target, 'b', 'c'); same([seen, push.extra, target[1], target[2]], [[2, 3], 2, 'b', 'c'], 'writes to itself'); delete push.extra;
const sort = [3, 1, 2]; same(sort.sort((a, b) => { Object.defineProperty(sort.sort, 'name', { value: 'sort', configurable: true }); return a - b }), [1, 2, 3], 'its name is defined while it runs');
same([Array.prototype.sort.name, delete Array.prototype.sort.name, Array.prototype.sort.name], ['sort', true, ''], 'and deleted'); Object.defineProperty(Array.prototype.sort, 'name', { value: 'sort', configurable: true });
const nested = [1, 2].map(function double(x) { return x < 3 ? [x].map(y => double(y + 2)) : x * 2 }); same(nested, [[6], [8]], 'calls within calls');
same([1, 2, 3].map(Number.prototype.toFixed.call, Number.prototype.toFixed).length, 3, 'a native function as the function of another');
same([thrown(() => Array.prototype.map.call(null)), thrown(() => [].reduce(() => 1)), thrown(() => null.x)].map(text => text.split(':')[0]), ['TypeError', 'TypeError', 'TypeError'], 'errors');
same(Reflect.apply(Object.prototype.toString, undefined, []) + Reflect.apply(Object.prototype.toString, 1, [1]), '[object Undefined][object Number]', 'receivers');
same(Reflect.construct(Date, [0], Array) instanceof Array, true, 'constructors'); same([typeof Date(), String(Symbol('s')), Number('3'), Boolean('')], ['string', 'Symbol(s)', 3, false], 'constructors that are called');
let stack; try { [1].forEach(function callback() { [2].map(() => { throw new Error('deep') }) }) } catch (error) { stack = error.stack } same(/callback/.test(stack) && /map|Map/.test(stack) && /forEach/i.test(stack), true, 'the names of native functions in a stack');
const values = []; for (let n = 0; n < 9; n++) values.push(Math.max(...Array.from({ length: n }, (_, i) => i))); same(values, [-Infinity, 0, 1, 2, 3, 4, 5, 6, 7], 'few arguments and many');
