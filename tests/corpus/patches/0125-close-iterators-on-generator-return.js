// `return()` of a generator that waits within loops, patterns and `yield*`.
const iterable = `const iterable = (name, error) => { let i = 0; return { [Symbol.iterator]() { return { next: () => ({ value: i++, done: i > 3 }), return() { log.push(name); if (error) throw error; return {} } } } } }; var log = [];`;
const cases = [
    [`${iterable} function* g(){ for (const x of iterable('A')) { for (const y of iterable('B')) yield y } } const it=g(); it.next(); [it.return(7), log]`, [{"value":7,"done":true},["B","A"]]],
    [`${iterable} function* g(){ for (const x of iterable('A')) { try { for (const y of iterable('B')) yield y } finally { log.push('f'); yield 'in finally' } } } const it=g(); it.next(); [it.return(7), it.next(), it.next(), log]`, [{"value":"in finally","done":false},{"value":7,"done":true},{"done":true},["B","f","A"]]],
    [`${iterable} function* g(){ for (const x of iterable('A')) { try { for (const k in {x:1}) yield k } finally { log.push('f') } } } const it=g(); it.next(); [it.return(7), log]`, [{"value":7,"done":true},["f","A"]]],
    [`var log=[]; const mk=(n,thr)=>({[Symbol.iterator](){let i=0;return{next(){return{value:i++,done:i>3}},return(){log.push(n);return {}}}}});
function* g(){ const [a, b = yield 1] = { [Symbol.iterator]() { return { next() { return { done: false } }, return() { log.push('r'); return {} } } } } } const it=g(); it.next(); [it.return(7), log]`, [{"value":7,"done":true},["r"]]],
    [`var log=[]; function* i(){ try { yield 1 } finally { log.push('i') } } function* g(){ try { yield* i() } finally { log.push('g') } } const it=g(); it.next(); [it.return(7), log]`, [{"value":7,"done":true},["i","g"]]],
    [`var l=[]; function* g(){ for (const a of [1,2]) { try { yield* { [Symbol.iterator]() { return { next() { throw 1 } } } } } catch {} l.push(a) } } [...g()]; l`, [1,2]],
    [`var l=[]; function* g(){ for (const a of [1,2]) { try { yield* [5,6] } catch {} l.push(a) } } const it=g(); it.next(); try { it.throw(1) } catch(e) {l.push('x')} [it.next(), it.next(), it.next(), l]`, [{"value":6,"done":false},{"done":true},{"done":true},[1,2]]],
    [`var l=[]; function* g(){ for (const a of [1,2]) { try { yield* [5,6] } finally { l.push(a); continue } } } const it=g(); it.next(); [it.return(1), it.next(), it.next(), it.next(), l]`, [{"value":5,"done":false},{"value":6,"done":false},{"done":true},{"done":true},[1,2]]],
    [`${iterable} function* g() { for (const a of iterable('A')) { try { for (const b of iterable('B', 'err')) yield b } catch (e) { log.push('caught ' + e); yield 'c' } } } const it = g(); it.next(); [it.return(7), it.next(), log]`, [{"value":"c","done":false},{"value":0,"done":false},["B","caught err"]]],
    [`${iterable} function* g() { for (const a of iterable('A')) for (const b of iterable('B')) yield* iterable('C') } const it = g(); it.next(); [it.return(7), log]`, [{},["C"]]],
    [`${iterable} function* g() { for (const a of iterable('A')) { try { yield* [1] } finally { log.push('f') } } } const it = g(); it.next(); [it.return(7), log]`, [{"value":7,"done":true},["f","A"]]],
    [`${iterable} async function* g() { for (const a of iterable('A')) { try { for (const b of iterable('B')) yield b } finally { await 0; log.push('f') } } } const it = g(); (async () => { await it.next(); return [await it.return(7), log] })()`, [{"value":7,"done":true},["B","f","A"]]],
    [`${iterable} const later = name => ({ [Symbol.asyncIterator]: () => ({ next: async () => ({ value: 1 }), return: async () => { log.push(name); return {} } }) }); async function* g() { for await (const a of later('A')) yield* later('B') } const it = g(); (async () => { await it.next(); return [await it.return(7), log] })()`, [{"done":false},["B"]]],
    [`${iterable} function* g() { try { yield 1 } finally { for (const a of iterable('A')) { if (a) break } yield 2 } } const it = g(); it.next(); [it.return(7), it.next(), log]`, [{"value":2,"done":false},{"value":7,"done":true},["A"]]],
];
(async () => {
    for (const [code, expected] of cases) same(JSON.stringify(await (0, eval)(code)) ?? 'null', JSON.stringify(expected), code);
})()
