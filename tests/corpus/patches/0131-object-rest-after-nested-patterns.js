// Which keys are left for the rest of an object.
const cases = [
    [`const { a: { b }, [\`c\${1}\`]: { d }, e, ...rest } = { a: { b: 1 }, c1: { d: 2 }, e: 3, f: 4 }; [b,d,e,rest]`, [1,2,3,{"f":4}]],
    [`((x, { a: { b }, ...rest }) => [b, rest])(0, { a: { b: 1 }, q: 2 })`, [1,{"q":2}]],
    [`let o=[]; for (const { a: { b = 5 } = {}, ...rest } of [{ a: {}, q: 2 }, {q:3}]) o.push([b, rest]); o`, [[5,{"q":2}],[5,{"q":3}]]],
    [`try { throw { a: [1], q: 2 } } catch ({ a: [b], ...rest }) { [b, rest] }`, [1,{"q":2}]],
    [`let b, r = {}; ({ a: { b }, ...r.rest } = { a: { b: 1 }, f: 4 }); [b, r]`, [1,{"rest":{"f":4}}]],
    [`let b, c, rest; ({ a: [b], c: { c }, ...rest } = { a: [1], c: { c: 2 }, d: 3, e: 4 }); [b, c, rest]`, [1,2,{"d":3,"e":4}]],
    [`const key = () => 'k' + n++; let n = 0; const { [key()]: { x }, [key()]: [y], ...rest } = { k0: { x: 1 }, k1: [2], k2: 3 }; [x, y, rest, n]`, [1,2,{"k2":3},2]],
    [`const s = Symbol(); const { [s]: { x }, ...rest } = { [s]: { x: 1 }, y: 2 }; [x, rest, Object.getOwnPropertySymbols(rest).length]`, [1,{"y":2},0]],
    [`const { 0: { a }, 1: b, ...rest } = [{ a: 1 }, 2, 3]; [a, b, rest]`, [1,2,{"2":3}]],
    [`const { a: { b: { c }, ...inner }, ...outer } = { a: { b: { c: 1 }, d: 2 }, e: 3 }; [c, inner, outer]`, [1,{"d":2},{"e":3}]],
    [`const { a: { b } = { b: 5 }, ...rest } = { c: 1 }; [b, rest]`, [5,{"c":1}]],
    [`const f = ({ a: { b }, ...rest }, { c: [d], ...more } = { c: [7], e: 8 }) => [b, rest, d, more]; f({ a: { b: 1 }, q: 2 })`, [1,{"q":2},7,{"e":8}]],
    [`var l = []; for (const { a: { b }, ...rest } of [{ a: { b: 1 }, c: 2 }]) l.push(b, rest); let x, y; for ({ a: { b: x }, ...y } of [{ a: { b: 3 }, c: 4 }]) l.push(x, y); l`, [1,{"c":2},3,{"c":4}]],
];
(async () => {
    for (const [code, expected] of cases) same(JSON.stringify(await (0, eval)(code)) ?? 'null', JSON.stringify(expected), code);
})()
