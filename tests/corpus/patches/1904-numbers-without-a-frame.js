// Each operator on each pair of values, against what its conversions give; and on what runs code or throws.
const calls = []; const object = value => ({ valueOf() { calls.push(value); return value } });
const values = [0, -0, 1, -1, 2, 3, 31, 32, 33, 0.5, -0.5, 1.5, 2147483647, -2147483648, 2147483648, 4294967295, 4294967296, 9007199254740991, 1e300, -1e300, NaN, Infinity, -Infinity, '', '3', 'x', '12', true, false, null, undefined, [], [5]];
const operators = { '+': (a, b) => a + b, '-': (a, b) => a - b, '*': (a, b) => a * b, '/': (a, b) => a / b, '%': (a, b) => a % b, '**': (a, b) => a ** b, '&': (a, b) => a & b, '|': (a, b) => a | b, '^': (a, b) => a ^ b, '<<': (a, b) => a << b, '>>': (a, b) => a >> b, '>>>': (a, b) => a >>> b, '<': (a, b) => a < b, '<=': (a, b) => a <= b, '>': (a, b) => a > b, '>=': (a, b) => a >= b, '==': (a, b) => a == b, '!=': (a, b) => a != b };
const primitive = x => typeof x === 'object' && x !== null ? String(x) : x;
for (const [name, run] of Object.entries(operators)) for (const a of values) for (const b of values) {
  const [x, y] = [primitive(a), primitive(b)]; const texts = typeof x === 'string' && typeof y === 'string';
  const expected = name === '+' && (typeof x === 'string' || typeof y === 'string') ? `${x}${y}` : name === '==' || name === '!=' ? run(a, b) : texts && '<=>='.includes(name) ? run(x, y) : run(Number(x), Number(y));
  same(run(a, b), expected, `${show(a)} ${name} ${show(b)}`);
  if (!'=!'.includes(name[0])) same(run(object(x), object(y)), texts && '<=>='.includes(name) ? run(x, y) : run(x, y), `objects ${name}`);
  if (name === '<' || name === '>=') { let jumped = true; if (name === '<' ? a < b : a >= b) jumped = false; same(jumped, !run(a, b), `a jump by ${show(a)} ${name} ${show(b)}`) }
  if (name === '<=' || name === '>') { let turns = 0; while (name === '<=' ? a <= b : a > b) { turns++; break } same(turns, run(a, b) ? 1 : 0, `a loop by ${show(a)} ${name} ${show(b)}`) }
}
for (const a of values) { let x = a; same([x++, x], [Number(primitive(a)), Number(primitive(a)) + 1], `${show(a)}++`); x = a; same([x--, x], [Number(primitive(a)), Number(primitive(a)) - 1], `${show(a)}--`); x = a; same([++x, --x], [Number(primitive(a)) + 1, Number(primitive(a)) + 1 - 1], `++${show(a)}`) }
let big = 2n ** 64n; same([String(big++), String(big), String(--big - 1n), String(big << 2n)], ['18446744073709551616', '18446744073709551617', '18446744073709551615', '73786976294838206464'], 'big integers');
same([1n < 2, 2 > 1n, 1n <= 0.5, '3' >= 2n, 1n == 1, 1n == '1'], [true, true, false, true, true, true], 'big integers beside numbers');
for (const name of ['+', '-', '*', '/', '%', '**', '&', '|', '<<']) { same(thrown(() => operators[name](1n, 1)).split(':')[0], 'TypeError', `1n ${name} 1`); same(thrown(() => operators[name](Symbol(), 1)).split(':')[0], 'TypeError', `a symbol ${name}`) }
same(thrown(() => { let x = Symbol(); x++ }).split(':')[0], 'TypeError', 'a symbol ++'); same(thrown(() => Symbol() < 1).split(':')[0], 'TypeError', 'a symbol <');
calls.length = 0; object(1) + object(2) * object(3); same(calls, [2, 3, 1], 'the order of conversions'); calls.length = 0; if (object(1) < object(2)) calls.push('less'); same(calls, [1, 2, 'less'], 'of a jump');
same(thrown(() => { for (let i = { valueOf() { throw new RangeError('valueOf') } }; i < 3; i++); }), 'RangeError: valueOf', 'a loop whose variable throws'); let self = 1; self = self + self; self = self - self; same(self, 0, 'a register that is source and destination');
