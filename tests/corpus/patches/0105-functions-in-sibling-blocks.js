// Functions in blocks of sloppy code, beside blocks, loops and catch clauses that declare their names otherwise.
const type = body => new Function(`${body}; return typeof f`)();
same(type('{ function f() {} } { let f = 1 }'), 'function', 'let in a later block');
same(type('{ let f = 1 } { function f() {} }'), 'function', 'let in an earlier block');
same(type('{ function f() {} } for (let f = 0; f < 1; f++);'), 'function', 'for loop');
same(type('{ function f() {} } for (const f of [1]);'), 'function', 'for-of loop');
same(type('{ function f() {} } for (const f in { a: 1 });'), 'function', 'for-in loop');
same(type('{ function f() {} } switch (1) { case 1: let f }'), 'function', 'switch');
same(type('{ function f() {} } try { throw [1] } catch ([f]) {}'), 'function', 'catch clause');
same(type('try { function f() {} throw [1] } catch ([f]) {}'), 'function', 'its own try block');
same(type('{ let f = 1; { function f() {} } }'), 'undefined', 'let around it');
same(type('for (let f = 0; f < 1; f++) { function f() {} }'), 'undefined', 'loop around it');
same(type('try { throw [1] } catch ([f]) { { function f() {} } }'), 'undefined', 'catch pattern around it');
same(type('switch (1) { case 0: let f; default: { function f() {} } }'), 'undefined', 'switch around it');
same(type('"use strict"; { function f() {} }'), 'undefined', 'strict');

const time = count => {
    const code = `(function (x) { ${Array.from({ length: count }, (_, i) => `if (x) { function q${i}() {} }`).join('\n')} })`;
    const start = Date.now();
    (0, eval)(code);
    return Date.now() - start;
};
time(100);
const [small, large] = [time(1000), time(8000)];
same(large < Math.max(small, 20) * 20, true, `8,000 functions took ${large} ms, 1,000 took ${small} ms: eight times as much or so`);
