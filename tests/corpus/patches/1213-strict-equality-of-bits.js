// Every pair of values, by ===, !==, switch, includes and indexOf, compared with what Object.is and the types say.
const object = {}, array = [], symbol = Symbol('s'), f = () => {}, text = 'a' + String.fromCharCode(98), wide = 'a\u0100' + text.charAt(0);
const values = [undefined, null, true, false, 0, -0, 1, -1, 0.5, 1.5, 2 ** 31, -(2 ** 31), 2 ** 31 - 1, 2 ** 53, NaN, 0 / 0, Infinity, -Infinity, 5e-324, 4 / 2, 2, '', 'a', 'ab', text, 'a\u0100a', wide, '1', '0', 'null',
  object, array, {}, [], f, () => {}, symbol, Symbol('s'), Symbol.iterator, Symbol.for('k'), Symbol.for('k'), 0n, 1n, -1n, 2n ** 70n, 2n ** 70n, BigInt('1'), new String('a'), new Number(1), new Proxy(object, {}), Object(symbol)];
const expected = (x, y) => typeof x === 'number' && typeof y === 'number' ? !(x < y) && !(x > y) && !Number.isNaN(x) && !Number.isNaN(y) : Object.is(x, y);
const bySwitch = (x, y) => { switch (x) { case y: return true; default: return false } };
let pairs = 0;
for (const x of values) for (const y of values) {
  const want = expected(x, y), got = [x === y, !(x !== y), bySwitch(x, y), [y].indexOf(x) === 0, typeof x === typeof y && typeof x !== 'object' ? x == y : want];
  if (got.some(one => one !== want)) same(got, Array(5).fill(want), `${typeof x} ${String(x)} and ${typeof y} ${String(y)}`);
  pairs++;
}
same(pairs, values.length ** 2, 'all pairs');
same([NaN === NaN, [NaN].includes(NaN), [NaN].indexOf(NaN), 0 === -0, [0].includes(-0), [-0].indexOf(0)], [false, true, -1, true, true, 0], 'NaN and zeros');
same([1 === 1.0, 3 / 3 === 1, 0.1 + 0.2 === 0.3, 2 ** 31 === 2147483648, -(2 ** 31) === -2147483648, 1e3 === 1000], [true, true, false, true, true, true], 'integers and doubles');
const key = { toString() { throw new Error('asked') }, valueOf() { throw new Error('asked') } }; same([key === 'x', key === 1, key === key], [false, false, true], 'nothing is converted');
