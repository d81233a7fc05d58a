// What outlives a piece of code is not on the stacks: suspended functions go on after other jobs, and after errors.
const log = [];
function* count() { let n = 0; try { for (;;) log.push(yield ++n) } finally { log.push('closed') } }
const numbers = count();
numbers.next();
const later = ms => new Promise(resolve => setTimeout(resolve, ms));
async function* slow(values) { for (const value of values) { await later(1); yield value } }
(async () => {
    const kept = { inner: [1, 2, 3] };
    const [first, second] = await Promise.all([
        (async () => { const mine = [...kept.inner]; await later(2); return mine })(),
        (async () => { try { await later(1); throw new Error('mine') } catch (e) { await later(1); return e.message } })(),
    ]);
    same([first, second], [[1, 2, 3], 'mine'], 'async functions');
    same(numbers.next('a').value, 2, 'a generator goes on');
    same(numbers.return(5).value, 5, 'and ends');
    same(log, ['a', 'closed'], 'in order');
    let sum = 0;
    for await (const value of slow([1, 2, 3])) sum += value;
    same(sum, 6, 'an async generator');
    same(thrown(() => eval('(() => { throw new RangeError("in eval") })()')), 'RangeError: in eval', 'an error after all that');
})()
