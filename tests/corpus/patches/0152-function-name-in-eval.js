// The own name of a function expression, read and written by a direct eval.
const cases = [
    [`var g = function f() { return eval('typeof f') }; g()`, "function"],
    [`(function f(){ return typeof eval("f") })()`, "function"],
    [`(function f(){ eval("f = 5"); return typeof f })()`, "function"],
    [`(function f(){ eval("var f = 5"); return typeof f })()`, "number"],
    [`(function f(a = eval("var z = 3"), b = z) { var z; return [b, z] })()`, [3,null]],
    [`(function f(a = eval("var z = 3")) { return typeof z })()`, "number"],
    [`let z1 = 5; (function f(a = eval("var z1 = 3"), b = () => z1) { var z1; return [b(), z1] })()`, [3,null]],
    [`function f(x, g = () => eval('x')) { x = 2; return g() } f(1)`, 2],
    [`typeof (function f() { return (() => eval('f'))() })()`, "function"],
    [`typeof (function* f() { yield eval('f') })().next().value`, "function"],
    [`(async function f() { return typeof eval('f') })()`, "function"],
    [`(async () => { for await (const t of (async function* f() { yield typeof eval('f') })()) return t })()`, "function"],
    [`(function f(n) { return n ? eval('f(n - 1)') + 1 : 0 })(5)`, 5],
    [`const o = function f() { return [eval('f') === o, eval('(() => f)()') === o] }; o()`, [true,true]],
    [`(function f() { 'use strict'; try { eval('f = 1') } catch (e) { return e.name } })()`, "TypeError"],
    [`typeof (function f() { return eval('eval("f")') })()`, "function"],
    [`(function outer() { return (function inner() { return [eval('typeof outer'), eval('typeof inner')] })() })()`, ["function","function"]],
    [`(function f(a = eval('typeof f')) { return a })()`, "function"],
    [`(function f() { return function () { return typeof f + eval('typeof f') } })()()`, "functionfunction"],
];
(async () => {
    for (const [code, expected] of cases) same(JSON.stringify(await (0, eval)(code)) ?? 'null', JSON.stringify(expected), code);
})()
