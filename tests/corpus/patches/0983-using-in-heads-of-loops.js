// `using` and `await using` in the heads of loops.
let log = [];
const taken = () => log.splice(0).join(' ');
const make = (name, error) => ({ name, [Symbol.dispose]() { log.push(name); if (error) throw error } });
const later = (name, error) => ({ name, async [Symbol.asyncDispose]() { log.push(name); await null; log.push(`${name}!`); if (error) throw error } });

const errorOf = run => { try { run() } catch (e) { return e } };
for (using a = make('a'), b = make('b'); log.length < 2;) log.push('body');
same(taken(), 'body body b a', 'head of a for loop');
for (using a of [make('a'), null, make('c')]) log.push('body');
same(taken(), 'body a body body c', 'head of a for-of loop');
for (using a of [make('a'), make('b'), make('c')]) { if (a.name === 'a') continue; log.push('break'); break }
same(taken(), 'a break b', 'continue and break of it');
const closing = { *[Symbol.iterator]() { try { yield make('a'); yield make('b') } finally { log.push('closed') } } };
const leave = () => { for (using a of closing) return a.name };
same([leave(), taken()], ['a', 'a closed'], 'return out of it');
same([errorOf(() => { for (using a of [make('a', 'e'), make('b')]) log.push('body') }), taken()], ['e', 'body a'], 'an error of it');
a: b: for (using x = make('x'), y = make('y'); ;) { if (log.length > 2) break a; log.push('n'); continue a }
same(taken(), 'n n n y x', 'labels');

same((0, eval)('for (using of = null; ;) { break } 1'), 1, '`of` as the name');
same((0, eval)('var using; for (using of [1, 2]); using'), 2, '`using` in the head of a loop');
for (const code of ['for (using x in {});', 'for (using x;;);', 'for (using x = null of []);', 'for (using x, y of []);', 'for (await using x of []);']) {
    same(thrown(() => (0, eval)(code)).split(':')[0], 'SyntaxError', code);
}
(async () => {
    const done = async run => { try { return await run() } catch (e) { return e } };
    await done(async () => { for (await using a of [later('a'), later('b')]) { log.push('body'); if (a.name === 'b') break } });
    same(taken(), 'body a a! body b b!', 'head of a for-of loop');
    await done(async () => { for await (await using a of [later('a')]) log.push('body') });
    same(taken(), 'body a a!', 'head of a for-await loop');
    await done(async () => { for (await using a = later('a'); log.length < 1;) log.push('body') });
    same(taken(), 'body a a!', 'head of a for loop');
})()
