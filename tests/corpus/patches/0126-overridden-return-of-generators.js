// What a generator ends with when a finally block overrides `return()`.
const cases = [
    [`function* g() { L: try { yield 1 } finally { [].length; break L } } const it = g(); it.next(); [it.return(4), it.next()]`, [{"done":true},{"done":true}]],
    [`function* g() { for (const x of [1, 2]) { try { yield x } finally { [].length; continue } } } const it = g(); it.next(); [it.return(4), it.return(5), it.next()]`, [{"value":2,"done":false},{"done":true},{"done":true}]],
    [`function* g() { L: try { yield 1 } finally { [].length; break L } yield 2 } const it = g(); it.next(); [it.return(4), it.next(), it.next()]`, [{"value":2,"done":false},{"done":true},{"done":true}]],
    [`function* g() { try { yield 1 } finally { return 9 } } const it = g(); it.next(); [it.return(4), it.next()]`, [{"value":9,"done":true},{"done":true}]],
    [`function* g() { try { yield 1 } finally { } } const it = g(); it.next(); [it.return(4), it.next()]`, [{"value":4,"done":true},{"done":true}]],
    [`async function* g() { L: try { yield 1 } finally { await 0; [].length; break L } } (async () => { const it = g(); await it.next(); return [await it.return(4), await it.next()] })()`, [{"done":true},{"done":true}]],
    [`async function* g() { for (const x of [1, 2]) { try { yield x } finally { [].length; continue } } } (async () => { const it = g(); await it.next(); return [await it.return(4), await it.next(), await it.next()] })()`, [{"value":2,"done":false},{"done":true},{"done":true}]],
    [`[...(function* () { yield 1; return 2 })(), (function* () { return 3 })().next().value, (function* () {})().next().value === undefined]`, [1,3,true]],
];
(async () => {
    for (const [code, expected] of cases) same(JSON.stringify(await (0, eval)(code)) ?? 'null', JSON.stringify(expected), code);
})()
