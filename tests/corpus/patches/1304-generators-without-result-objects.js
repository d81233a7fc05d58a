// Generators that loops, spreads and patterns step, and the same generators stepped by their methods.
const log = [];
function* numbers(n) { try { for (let i = 0; i < n; i++) log.push(['sent', yield i]); return 'returned' } finally { log.push('finally') } }
same([...numbers(3)], [0, 1, 2], 'spread');
same(log.splice(0), [['sent', undefined], ['sent', undefined], ['sent', undefined], 'finally'], 'what is sent');
for (const x of numbers(5)) if (x === 1) break;
same(log.splice(0), [['sent', undefined], 'finally'], 'break');
const [a, b] = numbers(5);
same([a, b, log.splice(0)], [0, 1, [['sent', undefined], 'finally']], 'pattern');
const mixed = numbers(6);
const [first] = { [Symbol.iterator]: () => ({ next: () => mixed.next() }) };
const seen = [first, mixed.next('x')];
for (const x of mixed) { seen.push(x); if (x === 3) { seen.push(mixed.next('y')); break } }
same([seen, mixed.next(), log.splice(0).length], [[0, { value: 1, done: false }, 2, 3, { value: 4, done: false }], { done: true }, 5], 'stepped both ways');

// A yield in finally, after steps without objects, gives objects again.
function* stubborn() { try { yield 1; yield 2 } finally { yield 'kept' } }
const kept = stubborn();
for (const x of kept) { seen.push(x); if (x === 1) break }
same(kept.next(), { value: undefined, done: true }, 'after the loop was left');
const other = stubborn(), iterated = other[Symbol.iterator]();
const [one] = { [Symbol.iterator]: () => ({ next: () => iterated.next(), return: () => ({}) }) };
same([one, other.return('r'), other.next(), other.next()], [1, { value: 'kept', done: false }, { value: 'r', done: true }, { done: true }], 'return');
const thrower = stubborn();
(() => { let i = 0; for (const x of { [Symbol.iterator]: () => ({ next: thrower.next.bind(thrower) }) }) if (++i > 0) return })();
same([thrower.throw(new RangeError('t')), thrown(() => thrower.next())], [{ value: 'kept', done: false }, 'RangeError: t'], 'throw');

// Delegation passes the results of other iterators on as they are.
const results = [];
const foreign = { [Symbol.iterator]: () => { let i = 0; return { next: () => ({ get value() { results.push('value'); return 'f' + i }, get done() { results.push('done'); return i++ > 1 } }) } } };
function* delegates() { yield 'before'; const last = yield* foreign; yield* [7, 8]; yield* numbers(1); return last }
same([...delegates()], ['before', 'f2', 7, 8, 0], 'yield*');
same(results.filter(x => x === 'done').length > 2, true, 'getters of results');

// Errors, states and prototypes.
function* fails() { yield 1; throw new RangeError('inside') }
same([thrown(() => [...fails()]), thrown(() => { for (const x of fails()); })], ['RangeError: inside', 'RangeError: inside'], 'errors');
same(/inside[^]*at fails[^]*next/.test((() => { try { [...fails()] } catch (e) { return e.stack } })()), true, 'next is in the stack');
let self;
function* again() { yield 1; for (const x of self) yield x }
self = again();
same(thrown(() => [...self]).split(':')[0], 'TypeError', 'a generator that runs');
const finished = numbers(0); [...finished];
same([[...finished], finished.next()], [[], { done: true }], 'a finished generator');
const prototype = Object.getPrototypeOf(Object.getPrototypeOf(numbers(0))), next = prototype.next;
prototype.next = function (x) { log.push('next'); return next.call(this, x) };
log.length = 0;
same([[...numbers(1)], log.filter(x => x === 'next').length], [[0], 2], 'a patched next');
prototype.next = next;
const own = Object.assign(numbers(2), { next: () => ({ done: true }) });
same([...own], [], 'an own next');
same(thrown(() => [...{ [Symbol.iterator]: () => ({ next }) }]).split(':')[0], 'TypeError', 'next of what is no generator');
Object.defineProperty(Object.prototype, 'done', { configurable: true, get() { return true } });
same([...numbers(2)], [0, 1], 'done of all objects');
delete Object.prototype.done;
same([Array.from(numbers(2)), new Set(numbers(2)).size, new Map((function* () { yield [1, 2] })()).get(1), Math.max(...numbers(3)), Object.fromEntries((function* () { yield ['a', 1] })())], [[0, 1], 2, 2, 2, { a: 1 }], 'functions that iterate');
(async () => {
  const all = [];
  for await (const x of numbers(2)) all.push(x);
  for await (const x of (async function* () { yield* numbers(2) })()) all.push(x);
  same(all, [0, 1, 0, 1], 'for await');
})();
