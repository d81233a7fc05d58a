// Frames of each kind of call, deep and beside one another, with what they keep: this, arguments, environments, stacks of errors.
function plain(n) { return n === 0 ? [] : [this === undefined ? 'u' : typeof this, n, ...plain.call(n, n - 1)] } same(plain.call('s', 3), ['object', 3, 'object', 2, 'object', 1], 'sloppy functions');
const strict = new Function('n', "'use strict'; return [typeof this, n]"); same([strict.call(1, 2), strict.call(undefined, 3), strict(4)], [['number', 2], ['undefined', 3], ['undefined', 4]], 'strict functions');
const named = function self(n) { return n === 0 ? typeof self : self(n - 1) }; same(named(5), 'function', 'a function that has its own name');
class A { constructor(n) { this.n = n } get twice() { return this.n * 2 } static make(...args) { return new this(...args) } } class B extends A { constructor(n) { super(n + 1); this.own = () => super.twice + this.n } }
same([B.make(1).n, B.make(1).own(), A.make(4).twice, new B(1) instanceof A], [2, 6, 8, true], 'constructors and super');
same(thrown(() => A()).split(':')[0], 'TypeError', 'a class that is called'); same(thrown(() => Reflect.apply(B, {}, [])).split(':')[0], 'TypeError', 'by Reflect');
const bound = plain.bind('b', 1), proxy = new Proxy(plain, {}), trap = new Proxy(plain, { apply: (target, self, args) => args.length }); same([bound()[1], proxy(1)[1], trap(1, 2, 3), plain.apply(null, [1])[1]], [1, 1, 3, 1], 'bound functions and proxies');
function deep(n) { return n === 0 ? new Error('deep').stack.split('\n').length : deep(n - 1) } same(deep(1) - deep(0), 1, 'a line of the stack for each call');
const loop = n => { let sum = 0; for (let i = 0; i < n; i++) sum += (a => b => a + b)(i)(1); return sum }; same(loop(1000), 500500, 'a thousand frames one after the other');
const mutual = { even: n => n === 0 || mutual.odd(n - 1), odd: n => n !== 0 && mutual.even(n - 1) }; same([mutual.even(100), mutual.odd(100)], [true, false], 'functions that call each other');
function* inner(n) { if (n > 0) { yield n; yield* inner(n - 1) } } same([...inner(20)].length, 20, 'generators in generators'); same([3, 1, 2].sort((a, b) => [a - b].map(x => x)[0]), [1, 2, 3], 'calls from native functions');
(async () => { const later = async n => n === 0 ? 0 : 1 + await later(n - 1); same(await later(20), 20, 'asynchronous functions') })();
