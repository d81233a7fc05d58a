for (let exponent = -323; exponent <= 308; exponent++) {
    same(Math.abs(10 ** exponent / Number(`1e${exponent}`) - 1) < 4e-16 || exponent < -307, true, `10 ** ${exponent}`);
    same(10 ** exponent, Math.pow(10, exponent), `Math.pow(10, ${exponent})`);
}
same([10 ** 308, 10 ** 300, 10 ** 23 / 1e23 - 1 < 3e-16, 10 ** -5], [1e308, 1e300, true, 0.00001], 'powers of ten');
same(99 ** 99, 3.697296376497268e+197, '99 ** 99');
let base = 99;
base **= 99;
same(base, 99 ** 99, '**=');
const [x, y] = [1.1, 100];
same([x ** y, Math.pow(x, y)], [1.1 ** 100, 1.1 ** 100], 'variables');
same([3 ** 2, (-2) ** 3, 2 ** 31, (-2) ** 31, 7 ** 0, 0 ** 0, 2 ** -1], [9, -8, 2147483648, -2147483648, 1, 1, 0.5], 'integers');
for (const one of [1, -1, 1.0]) {
    same([NaN, Infinity, -Infinity, 'x', undefined].map(e => one ** e), [NaN, NaN, NaN, NaN, NaN], 'one to what is no number');
    same([NaN, Infinity, -Infinity].map(e => Math.pow(one, e)), [NaN, NaN, NaN], 'Math.pow likewise');
}
same([NaN ** 0, 2 ** Infinity, 2 ** -Infinity, 0.5 ** Infinity, (-8) ** (1 / 3), Infinity ** -1], [1, Infinity, 0, 0, NaN, 0], 'limits');
same([Object.is((-0) ** 3, -0), Object.is((-Infinity) ** -3, -0), (-0) ** -1], [true, true, -Infinity], 'signs');
