// Functions in blocks of sloppy functions whose parameters have expressions.
const cases = [
    [`(function (a = 1) { { function a() {} } return typeof a })()`, "number"],
    [`(function (b = 1) { { function f() {} } return typeof f })()`, "function"],
    [`(function (b = 1) { { function f() {} } return (() => typeof f)() })()`, "function"],
    [`(function ({ b } = {}) { for (const c of [1]) { function f() { return 7 } } return f() })()`, 7],
    [`(function (b = 1) { if (b) { function f() { return 8 } } return typeof f === 'function' && f() })()`, 8],
    [`(function (b = 1) { try { function f() { return 8 } } finally {} return f() })()`, 8],
    [`(function (b) { { function f() {} } return typeof f })()`, "function"],
    [`(function (b = () => typeof f) { { function f() {} } return b() + typeof f })()`, "undefinedfunction"],
    [`(function (b = 1) { switch (1) { case 1: function f() {} } return typeof f })()`, "function"],
    [`(function (b = 1) { { function f() { return 1 } } { function f() { return 2 } } return f() })()`, 2],
    [`(function (b = 1) { { function g() { return typeof g } } return g() + typeof globalThis.g })()`, "functionundefined"],
    [`(function (a = 1) { { function f() { return typeof f + a } } return f() })()`, "function1"],
    [`(function (a, b = 2) { { function a() {} } return [typeof a, b] })(1)`, ["number",2]],
    [`(function (a = 1) { let f = 3; { function f() {} } return f })()`, 3],
    [`((a = 1) => { { function f() { return 4 } } return (() => f())() })()`, 4],
    [`(function (a = 1) { eval('{ function f() { return 5 } }'); return typeof f })()`, "function"],
    [`[...(function* (a = 1) { { function f() { return 6 } } yield f() })()]`, [6]],
    [`(async function ({ a } = {}) { if (!a) { function f() { return 7 } } return f() })()`, 7],
    [`(function (a = 1) { 'x'; return (function () { { function f() { return 8 } } return f() })() + typeof f })()`, "8undefined"],
];
(async () => {
    for (const [code, expected] of cases) same(JSON.stringify(await (0, eval)(code)) ?? 'null', JSON.stringify(expected), code);
})()
