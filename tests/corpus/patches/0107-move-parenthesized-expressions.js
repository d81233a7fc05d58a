// Parentheses around expressions of all kinds.
let a = 1, b = { c: 2, d() { return this === b } };
same([(a), ((a)), (((a + 1))), (a, b.c), (() => a)(), ((x) => x)(3), (function () { return 4 })(), (class { static e = 5 }).e], [1, 1, 2, 2, 1, 3, 4, 5], 'values');
same([(b.d)(), (b?.d)(), ((b.d))()], [true, true, true], 'this of a parenthesized member');
(a) = 6; ((b.c)) = 7;
same([a, b.c], [6, 7], 'targets');
same([((x, y) => x + y)(1, 2), (({ x }) => x)({ x: 3 }), (([x]) => x)([4]), ((...x) => x.length)(1, 2), ((x = 5) => x)(), (() => ({ y: 6 }))().y], [3, 3, 4, 2, 5, 6], 'arrow functions');
for (const code of ['()', '(1,)', '(...a)', '(a, ...b)', '((a, b)) => 1', '((a)) => 1']) same(thrown(() => new Function(code)).split(':')[0], 'SyntaxError', code);

// Without the patch, each pair of parentheses copies all that it holds: 500 of them around 50,000 statements take longer
// than the time limit.
const held = `function () { let x = 0; ${'x = x + 1;'.repeat(50_000)} return x }`;
same((0, eval)('('.repeat(500) + held + ')'.repeat(500))(), 50_000, 'a function in parentheses');
