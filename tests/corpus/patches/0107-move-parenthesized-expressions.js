// Parentheses around expressions of all kinds.
let a = 1, b = { c: 2, d() { return this === b } };
same([(a), ((a)), (((a + 1))), (a, b.c), (() => a)(), ((x) => x)(3), (function () { return 4 })(), (class { static e = 5 }).e], [1, 1, 2, 2, 1, 3, 4, 5], 'values');
same([(b.d)(), (b?.d)(), ((b.d))()], [true, true, true], 'this of a parenthesized member');
(a) = 6; ((b.c)) = 7;
same([a, b.c], [6, 7], 'targets');
same([((x, y) => x + y)(1, 2), (({ x }) => x)({ x: 3 }), (([x]) => x)([4]), ((...x) => x.length)(1, 2), ((x = 5) => x)(), (() => ({ y: 6 }))().y], [3, 3, 4, 2, 5, 6], 'arrow functions');
for (const code of ['()', '(1,)', '(...a)', '(a, ...b)', '((a, b)) => 1', '((a)) => 1']) same(thrown(() => new Function(code)).split(':')[0], 'SyntaxError', code);

const body = Array.from({ length: 600 }, (_, i) => `x = [x, ${i}, { a: x + ${i} * 2, b: 'c' }].length + x;`).join('\n');
const time = depth => {
    let code = body;
    for (let i = 0; i < depth; i++) code = `(function (x) { ${code} })(x);`;
    const start = Date.now();
    (0, eval)(`(function (x) { ${code} })`);
    return Date.now() - start;
};
time(1);
const [shallow, deep] = [time(2), time(60)];
same(deep < Math.max(shallow, 30) * 6, true, `within 60 functions ${deep} ms, within 2 functions ${shallow} ms: less than six times as much or so`);
