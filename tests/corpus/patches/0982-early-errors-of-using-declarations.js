// Where `using` declarations must not be; `using` is a name wherever no declaration begins.
{
    const using = 1, object = { using, await: 2 };
    using
    same([using, object.using + using * 2, ((using) => using)(3), (using => using)(4)], [1, 3, 3, 4], '`using` is a name');
    const used = ((using) => { using[0] = 5; return using
    / 1 })([6]);
}
for (const code of ['using x = null', 'function f() { using x; }', 'function f() { using {x} = {} }', 'switch (1) { case 1: using x = null }', 'function f() { using x = null, x = null }', 'function f() { await using x = null }', 'if (1) using x = null']) {
    same(thrown(() => (0, eval)(code)).split(':')[0], 'SyntaxError', code);
}

var using1 = { using() { return 5 } };
same([using1.using(), (function using() { return typeof using })(), (class using { static s = 6 }).s], [5, 'function', 6], 'names of functions and classes');
using: for (;;) break using;
same((({ using }) => using)({ using: 7 }), 7, 'shorthand');
same((0, eval)('var using = 8; using ? 1 : 2'), 1, 'an expression');
same((0, eval)('let await = 1; var using = [3]; using[0]'), 3, 'an element');
same((0, eval)('{ using x = null, y = null; } 9'), 9, 'a declaration');
same((0, eval)('{ using await = null, async = null, of = null; typeof of }'), 'object', 'a declaration of odd names');
