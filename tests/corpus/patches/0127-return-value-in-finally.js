// The value of a `return` while finally blocks catch exceptions, return and jump.
const cases = [
    [`function f() { try { return 8 } finally { try { [].push(0, (() => { throw 1 })()) } catch {} } } f()`, 8],
    [`function f() { try { return 8 } finally { for (const x of [1, 2]) { try { Math.max(1, 2, null.x) } catch {} } } } f()`, 8],
    [`function f() { try { return 1 } finally { L: try { return 2 } finally { [].length; break L } } } f()`, 1],
    [`function f() { try { return 1 } finally { try { return 2 } finally { } } } f()`, 2],
    [`function f() { try { return 1 } finally { try { return 2 } catch {} finally { return 3 } } } f()`, 3],
    [`function f() { for (const x of [1, 2]) { try { return x } finally { if (x === 1) continue } } } f()`, 2],
    [`function f() { try { try { return 'a' } finally { try { String(1, null.x) } catch {} } } finally { try { String(2, null.x) } catch {} } } f()`, "a"],
    [`function f(n) { try { if (n) return n; throw 'e' } catch (e) { return e } finally { new Array(3).fill(0).forEach(() => { try { null.x } catch {} }); try { Math.min(4, f2()) } catch {} } } function f2() { throw 1 } [f(5), f(0)]`, [5,"e"]],
    [`async function f() { try { return 8 } finally { try { [].push(0, await Promise.reject(1)) } catch {} } } f()`, 8],
    [`function* f() { try { return 8 } finally { try { [].push(0, yield 1) } catch {} } } const it = f(); [it.next(), it.throw(2)]`, [{"value":1,"done":false},{"value":8,"done":true}]],
    [`function f() { try { return { a: 1 } } finally { for (const k in { x: 1 }) { try { JSON.parse('{', null.x) } catch {} } } } f()`, {"a":1}],
    [`const it = { [Symbol.iterator]: () => ({ next: () => ({ value: 1 }), return() { try { [].push(5, null.x) } catch {} return {} } }) }; function f() { for (const x of it) { try { return x + 6 } finally { try { [].push(9, null.x) } catch {} } } } f()`, 7],
];
(async () => {
    for (const [code, expected] of cases) same(JSON.stringify(await (0, eval)(code)) ?? 'null', JSON.stringify(expected), code);
})()
