// The `return` methods that jumps out of loops call, in which order, and what happens when they throw.
const iterable = `const iterable = (name, error) => { let i = 0; return { [Symbol.iterator]() { return { next: () => ({ value: i++, done: i > 3 }), return() { log.push(name); if (error) throw error; return {} } } } } }; var log = [];`;
const cases = [
    [`${iterable} outer: for (const a of iterable('A')) { for (const b of iterable('B')) { break outer } } log`, ["B","A"]],
    [`${iterable} outer: for (const a of iterable('A')) { for (const b of iterable('B')) { continue outer } } log`, ["B","B","B"]],
    [`${iterable} function f(){ for (const a of iterable('A')) { log.push(a); try { for (const b of iterable('B', 'retB')) { return 1 } } catch(e) { log.push(e) } } return 'end' } [f(), log]`, ["end",[0,"B","retB",1,"B","retB",2,"B","retB"]]],
    [`${iterable} function f(){ for (const a of iterable('A')) { log.push(a); try { for (const b of iterable('B', 'retB')) { break } } catch(e) { log.push(e) } } return 'end' } [f(), log]`, ["end",[0,"B","retB",1,"B","retB",2,"B","retB"]]],
    [`${iterable} function f(){ o: for (const a of iterable('A')) { log.push(a); try { for (const b of iterable('B', 'retB')) { continue o } } catch(e) { log.push(e) } } return 'end' } [f(), log]`, ["end",[0,"B","retB",1,"B","retB",2,"B","retB"]]],
    [`${iterable} o: for (const a of iterable('A')) { for (const k in {x:1}) { continue o } } o: for (const a of iterable('B')) { for (const k in {x:1}) { break o } } log`, ["B"]],
    [`${iterable} function f() { for (const a of iterable('A')) for (const b of iterable('B')) for (const k in { x: 1 }) for (const c of iterable('C')) return [a, b, k, c] } [f(), log]`, [[0,0,"x",0],["C","B","A"]]],
    [`${iterable} function f() { for (const a of iterable('A')) { try { for (const b of iterable('B')) return 1 } finally { log.push('f') } } } [f(), log]`, [1,["B","f","A"]]],
    [`${iterable} function f() { for (const a of iterable('A')) { for (const b of iterable('B', 'x')) { try { for (const c of iterable('C', 'y')) return 1 } catch (e) { log.push('caught ' + e); break } } } } try { f() } catch (e) { log.push(e) } log`, ["C","caught y","B","A","x"]],
    [`${iterable} x: { for (const a of iterable('A')) { try { break x } finally { log.push('f') } } } log`, ["f","A"]],
    [`${iterable} x: for (const a of iterable('A')) { switch (a) { case 0: for (const b of iterable('B')) continue x; default: break x } } log`, ["B","A"]],
    [`${iterable} const later = name => ({ [Symbol.asyncIterator]: () => ({ next: async () => ({ value: 1 }), return: async () => { log.push(name); return {} } }) }); (async () => { for await (const a of later('A')) for await (const b of later('B')) for (const c of iterable('C')) return log })()`, ["C","B","A"]],
    [`${iterable} const later = name => ({ [Symbol.asyncIterator]: () => ({ next: async () => ({ value: 1 }), return: async () => { log.push(name); return {} } }) }); (async () => { o: for await (const a of later('A')) { for await (const b of later('B')) break o } return log })()`, ["B","A"]],
];
(async () => {
    for (const [code, expected] of cases) same(JSON.stringify(await (0, eval)(code)) ?? 'null', JSON.stringify(expected), code);
})()
