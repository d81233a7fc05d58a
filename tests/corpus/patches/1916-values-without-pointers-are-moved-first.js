// Values of every kind as arguments, in variables and as completion values: moved, written over, and kept apart.
const values = [undefined, null, true, false, 0, -0, 1, 1.5, NaN, Infinity, -2147483648, 2 ** 40, 'text', '', 10n, 2n ** 70n, Symbol.iterator, Symbol('s'), [1], { a: 1 }, () => 1];
const pass = (a, b, c) => { let x = a; a = b; b = x; x = c; return [a, b, x, arguments_of(a, b)] }; function arguments_of(a, b) { a = b; return [a, b, arguments.length] }
let wrong = 0; for (const one of values) for (const other of values) { const [a, b, c, [d, e, n]] = pass(one, other); if (!Object.is(a, other) || !Object.is(b, one) || c !== undefined || !Object.is(d, one) || !Object.is(e, one) || n !== 2) wrong++ } same(wrong, 0, 'arguments');
wrong = 0; for (const one of values) { let x; for (const other of values) { x = one; x = other; x = x; if (!Object.is(x, other)) wrong++ } } same(wrong, 0, 'variables');
globalThis.kept = values; wrong = 0; for (let i = 0; i < values.length; i++) { if (!Object.is((0, eval)(`kept[${i}]`), values[i])) wrong++; if (!Object.is((0, eval)(`1; kept[${i}]; ;`), values[i])) wrong++ } same(wrong, 0, 'completion values');
same((0, eval)('"text"; 5; { 6n } if (true) { 7 }'), 7, 'completion values that are written over'); same((0, eval)('({ a: 1 }); "t"; for (let i = 0; i < 3; i++) i'), 2, 'of loops');
const none = (a, b) => [a, b]; same(none(1), [1, undefined], 'arguments that are not there'); const swap = (a, b) => { for (let i = 0; i < 5; i++) [a, b] = [b, a]; return [a, b] }; same(swap(1, 'x'), ['x', 1], 'swapped');
