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

// Without the patch, so many blocks take longer than the time limit.
const blocks = Array.from({ length: 20_000 }, (_, i) => `if (x) { function q${i}() {} }`).join('\n');
same((0, eval)(`(function (x) { ${blocks}; return 1 })(0)`), 1, '20,000 blocks');
