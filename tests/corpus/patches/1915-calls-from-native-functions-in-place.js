// Functions of every kind that native functions call, and construct, with the realm, the frames and the errors of each.
same([3, 1, 2].sort((a, b) => a - b), [1, 2, 3], 'sort'); same([1, 2].map(function (n) { return this.k * n }, { k: 3 }), [3, 6], 'map with a receiver');
same([[1, 2], [3]].flatMap((x) => x.map((n) => [n, n].reduce((a, b) => a + b))), [2, 4, 6], 'calls in calls');
const bound = function (a, b) { return [this.n, a, b] }.bind({ n: 1 }, 2); same([3].map((x) => bound(x)), [[1, 2, 3]], 'bound'); same([3].map(bound)[0].slice(0, 3), [1, 2, 3], 'bound, called');
same([1].map(new Proxy((x) => x + 1, {})), [2], 'a proxy'); same([1].map(new Proxy((x) => x, { apply: (f, self, args) => args.length })), [3], 'a trap');
same([4].map(Math.sqrt), [2], 'native'); same(thrown(() => [1].map(class {})).split(':')[0], 'TypeError', 'a class'); same([1, 2].map(async (x) => x).every((p) => p instanceof Promise), true, 'async');
same([1].map(function* (x) { yield x })[0].next().value, 1, 'a generator');
same(thrown(() => [1, 2, 3].forEach((x) => { if (x > 1) throw new RangeError('at ' + x) })), 'RangeError: at 2', 'what throws');
const order = []; same([1, 2].map((x) => { try { return [x].map(() => { throw x })[0] } catch (e) { order.push(e); return -e } finally { order.push('f') } }), [-1, -2], 'caught inside'); same(order, [1, 'f', 2, 'f'], 'in order');
class A { constructor(n) { this.n = n; this.t = new.target } } class B extends A { constructor(...args) { super(...args); this.b = 1 } }
same([Reflect.construct(A, [1]).n, Reflect.construct(A, [2], B).t === B, new B(...[5]).n, Reflect.construct(B, [3]).b], [1, true, 5, 1], 'constructions');
same(Reflect.construct(Date, [0]).getTime(), 0, 'a native one'); same(thrown(() => Reflect.construct(() => {}, [])).split(':')[0], 'TypeError', 'an arrow function');
same(Reflect.construct(new Proxy(A, { construct: (t, args) => ({ n: args.length }) }), [1, 2]).n, 2, 'of a proxy'); same(Reflect.construct(A.bind(null, 7), []).n, 7, 'of a bound one');
same(Array.from({ length: 3 }, (_, i) => i * 2), [0, 2, 4], 'from'); same('a-b'.replace(/[ab]/g, (x) => x.toUpperCase()), 'A-B', 'replace'); same(JSON.stringify({ toJSON: () => 1 }), '1', 'toJSON');
const spread = (...args) => args.length; same([spread(...[1, 2]), spread(...'abc', 4), Math.max(...[1, 5, 3])], [2, 4, 5], 'spread'); same(`${{ toString: () => 's' }}`, 's', 'conversions');
const depth = (n) => n === 0 ? 0 : [n].map((x) => depth(x - 1) + 1)[0]; same(depth(200), 200, 'deep'); same([5, 4].sort((a, b) => eval('a - b')), [4, 5], 'eval');
function lines(n) { return n === 0 ? new Error('x').stack.split('\n').length : [n].map(() => lines(n - 1))[0] } Error.stackTraceLimit = 100; same(lines(2) > lines(1), true, 'lines of the stack');
