// Exceptions in async generators reject promises; tests/corpus/hostile/recursion-async-generator.js reaches the limit of calls,
// which no script can catch.
async function* nested(depth) { if (depth) yield* nested(depth - 1); else throw new Error('the end') }
async function* throwing(value = (() => { throw new Error('a parameter') })()) { yield value }
(async () => {
    const caught = async promise => { try { return await promise } catch (e) { return e.message } };
    same(await caught(nested(0).next()), 'the end', 'the first request');
    same(await caught(nested(50).next()), 'the end', 'through delegation');
    same(thrown(() => throwing()), 'Error: a parameter', 'a parameter');
    same(await caught(nested(0).throw(new Error('thrown in'))), 'thrown in', 'throw() before the start');
    same((await nested(0).return(5)).value, 5, 'return() before the start');
    const generator = nested(1);
    same(await caught(generator.next()), 'the end', 'once');
    same((await generator.next()).done, true, 'and done');
})()
