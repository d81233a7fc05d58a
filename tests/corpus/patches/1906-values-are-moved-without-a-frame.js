// Each type of value as argument, result, variable, constant and element of a growing stack, and dropped as one of another type.
const all = [undefined, null, true, 0, -0, 1.5, NaN, 'text', 'ä€', 10n ** 30n, Symbol('s'), {}, [], () => 1];
const back = (...args) => args; const nth = (n, ...args) => args[n];
for (const x of all) for (const y of all) { same(nth(1, x, y), y, 'an argument'); let a = x, b = y, c; c = a; a = b; b = c; same(a, y, 'a variable'); same(b, x, 'another'); c = y; c = 1; c = x; same(c, x, 'the last of three') }
const grown = n => n === 0 ? [] : [...grown(n - 1), ...back(all[n % all.length], n, `${n}`)]; same(grown(200).length, 600, 'arguments on a stack that grows');
const many = Array.from({ length: 5000 }, (_, i) => all[i % all.length]); same(back(...many).every((x, i) => Object.is(x, all[i % all.length])), true, 'five thousand arguments'); same(Math.max(...Array.from({ length: 20000 }, (_, i) => i)), 19999, 'twenty thousand');
function constants(n) { switch (n % 8) { case 0: return 'constant'; case 1: return 12345678901234567890n; case 2: return 127; case 3: return -32768; case 4: return 2147483647; case 5: return 0.1; case 6: return 1e300; default: return '' } }
let x; for (let i = 0; i < 64; i++) { x = constants(i); x = constants(i + 1); same(x, constants(i + 1), 'a constant over another') }
same([1.5, -1.5, 5e-324, 1.7976931348623157e308, Infinity, -Infinity, NaN].map(n => [typeof n, n === n, n + 0 === n, Math.sign(n)].join()), ['number,true,true,1', 'number,true,true,-1', 'number,true,true,1', 'number,true,true,1', 'number,true,true,1', 'number,true,true,-1', 'number,false,false,NaN'], 'floats');
const counted = new Map(); for (const value of all) { counted.set(value, (counted.get(value) ?? 0) + 1); counted.set(value, (counted.get(value) ?? 0) + 1) } same([...counted.values()].every(n => n >= 2), true, 'keys of all types');
same(((a, b = a, [c, d = b] = [b]) => [a, b, c, d])('p'), ['p', 'p', 'p', 'p'], 'defaults'); same((function () { return arguments.length + arguments[1] })(1, 'x'), '2x', 'an arguments object');
