// `using` and `await using` dispose at every end of their scope, in reverse order.
let log = [];
const taken = () => log.splice(0).join(' ');
const make = (name, error) => ({ name, [Symbol.dispose]() { log.push(name); if (error) throw error } });
const later = (name, error) => ({ name, async [Symbol.asyncDispose]() { log.push(name); await null; log.push(`${name}!`); if (error) throw error } });

{ using a = make('a'), b = make('b'); using c = make('c'); log.push('body') }
same(taken(), 'body c b a', 'block');
function returns() { using a = make('a'); return log.push('return'), a.name }
same([returns(), taken()], ['a', 'return a'], 'return');
for (let i = 0; i < 3; i++) { using a = make(`a${i}`); if (i === 0) continue; if (i === 1) break; log.push('never') }
same(taken(), 'a0 a1', 'continue and break');
outer: for (const i of [1, 2]) { using a = make(`a${i}`); for (;;) { using b = make('b'); continue outer } }
same(taken(), 'b a1 b a2', 'continue of a label');
const throwing = () => { using a = make('a'); throw new Error('thrown') };
same([thrown(throwing), taken()], ['Error: thrown', 'a'], 'throw');
const caught = () => { try { using a = make('a'); throw new Error('x') } catch (e) { log.push('catch') } finally { log.push('finally') } };
caught();
same(taken(), 'a catch finally', 'within a try block');
{ using a = null, b = undefined, c = make('c') }
same(taken(), 'c', 'null and undefined');
class Static { static { using a = make('a'); log.push('static') } }
same(taken(), 'static a', 'static block');
const arrow = () => { using a = make('a'); return () => a.name };
same([arrow()(), taken()], ['a', 'a'], 'closed over');
same([eval('{ using a = make("a"); 5 }'), taken()], [5, 'a'], 'value of a block');
if (true) { using a = make('a') } else { using b = make('b') }
same(taken(), 'a', 'if');

// Errors.
const failing = (...errors) => () => { using a = make('a', errors[0]); using b = make('b', errors[1]); if (errors[2]) throw errors[2] };
const errorOf = run => { try { run() } catch (e) { return e } };
same([errorOf(failing(1)), taken()], [1, 'b a'], 'one error of a disposal');
let error = errorOf(failing(1, 2));
same([error.constructor, error.name, error.error, error.suppressed], [SuppressedError, 'SuppressedError', 1, 2], 'two errors of disposals');
error = errorOf(failing(1, 2, 3));
same([error.error, error.suppressed.error, error.suppressed.suppressed], [1, 2, 3], 'errors of disposals and of the body');
taken();
same(errorOf(() => { using a = {} }).name, 'TypeError', 'no method');
same(errorOf(() => { using a = 1 }).name, 'TypeError', 'no object');
same(errorOf(() => { using a = { [Symbol.dispose]: 1 } }).name, 'TypeError', 'no function');
same([errorOf(() => { using a = make('a'); using b = {} }).name, taken()], ['TypeError', 'a'], 'those before are disposed');
same([errorOf(() => { using a = { get [Symbol.dispose]() { throw 'get' } } })], ['get'], 'a getter that throws');
const overriding = () => { using a = make('a', 'disposal'); return 'value' };
same([errorOf(overriding), taken()], ['disposal', 'a'], 'an error instead of a return');
const replaced = (() => { const a = make('old'); using b = a; a[Symbol.dispose] = () => log.push('new') }, taken());
same(replaced, '', 'nothing runs by itself');
(() => { const a = make('old'); using b = a; a[Symbol.dispose] = () => log.push('new') })();
same(taken(), 'old', 'the method is taken at the declaration');

// Generators.
function* generator() { using a = make('a'); yield 1; yield 2 }
same([[...generator()], taken()], [[1, 2], 'a'], 'generator');
let it = generator();
it.next();
same([it.return(5), taken()], [{ value: 5, done: true }, 'a'], 'return() of a generator');
it = generator();
it.next();
same([errorOf(() => it.throw('t')), taken()], ['t', 'a'], 'throw() of a generator');

(async () => {
    const done = async run => { try { return await run() } catch (e) { return e } };
    await done(async () => { await using a = later('a'); await using b = later('b'); using c = make('c'); log.push('body') });
    same(taken(), 'body c b b! a a!', 'await using');
    same([await done(async () => { await using a = later('a'); return 'v' }), taken()], ['v', 'a a!'], 'return');
    same([await done(async () => { await using a = later('a'); throw 'e' }), taken()], ['e', 'a a!'], 'throw');
    await done(async () => { await using a = make('a'); log.push('body') });
    same(taken(), 'body a', 'a method of Symbol.dispose');
    await done(async () => { await using a = null; log.push('body') });
    same(taken(), 'body', 'null');
    error = await done(async () => { await using a = later('a', 1); await using b = later('b', 2); throw 3 });
    same([error.error, error.suppressed.error, error.suppressed.suppressed, taken()], [1, 2, 3, 'b b! a a!'], 'errors');
    same((await done(async () => { await using a = {} })).name, 'TypeError', 'no method');
    await done(async () => { { await using a = later('a') } log.push('after') });
    same(taken(), 'a a! after', 'block');
    const asyncGenerator = async function* () { await using a = later('a'); yield 1; yield 2 };
    const values = [];
    for await (const value of asyncGenerator()) { values.push(value); break }
    same([values, taken()], [[1], 'a a!'], 'async generator');
    const order = [];
    const other = (async () => { await using a = null; order.push('in'); })().then(() => order.push('after'));
    order.push('out');
    await other;
    same(order, ['in', 'out', 'after'], 'order');
})()
