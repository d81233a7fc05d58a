// Assignments whose value is a logical assignment, for variables of every place, where that assigns and where it does not.
const f = (body) => new Function(body)();
for (const [where, before, after] of [['registers', 'var a = 1, b = 2, z = 0;', ''], ['let', 'let a = 1, b = 2, z = 0;', ''], ['closures', 'var a = 1, b = 2, z = 0; const c = () => [a, b, z];', ''], ['with', 'var o = { a: 1, b: 2, z: 0 }; with (o) {', '}'], ['globals', '', ''], ['eval', 'eval("var a = 1, b = 2, z = 0");', '']]) {
    for (const [code, expected] of [['a = (b ||= 5)', [2, 2]], ['a = (b &&= 5)', [5, 5]], ['a = (b ??= 5)', [2, 2]], ['a = (z ||= 5)', [5, 2]], ['a = (z &&= 5)', [0, 2]], ['a += (b ||= 5)', [3, 2]], ['a = a + (b ||= 5) * (b ??= 1)', [5, 2]], ['a ||= (b ||= 5)', [1, 2]], ['a &&= (b ||= 5)', [2, 2]],
        ['a = (b ||= (z ||= 5))', [2, 2]], ['a = [b ||= 5][0]', [2, 2]], ['a = ((x) => x)(b ||= 5)', [2, 2]], ['a = -(b ??= 5)', [-2, 2]], ['a = (b ||= 5) ? b++ : 0', [2, 3]], ['a = b = (z &&= 1)', [0, 0]], ['a = `${b ||= 5}`', ['2', 2]], ['[a] = [b ||= 5]', [2, 2]], ['({ a } = { a: b ||= 5 })', [2, 2]],
        ['for (let i = 0; i < 3; i++) a = (b ||= 5)', [2, 2]], ['try { a = (b ||= 5) + (() => { throw 1 })() } catch { a = (b &&= 7) }', [7, 7]]]) {
        if (where === 'globals') Object.assign(globalThis, { a: 1, b: 2, z: 0 });
        same(f(`${before} ${code}; return [a, b]; ${after}`), expected, `${where}: ${code}`);
    }
}
delete globalThis.a; delete globalThis.b; delete globalThis.z;
same(f('const a = 1; var b = 0; const c = () => b; b = (a ||= 5); return b'), 1, 'constants'); same(thrown(() => f('"use strict"; var b; const c = () => b; b = (nowhere ||= 1)')).split(':')[0], 'ReferenceError', 'names that are nowhere');
same((function g(b) { const c = () => b; b = (g ||= 1); return typeof b })(), 'function', 'the name of a function'); same([...(function* () { var a = 0, b = 1; const c = () => [a, b]; a = (b ||= yield 1); yield a })()], [1], 'generators');
