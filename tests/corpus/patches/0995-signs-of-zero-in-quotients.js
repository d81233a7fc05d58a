// Quotients and remainders of integers whose result is zero have a sign, and the least integer has a remainder by -1.
const least = 1 << 31, both = (what, run, expected) => { same(run(), expected, what); same((0, eval)(`(${run})()`), expected, `${what}, evaluated`) };
both('0 / -1', () => 0 / -1, -0); both('0 / -5', () => { let a = 0; a /= -5; return a }, -0); both('0 / 5', () => 0 / 5, 0); both('-0 / 5', () => -0 / 5, -0); both('-0 / -5', () => -0 / -5, 0);
both('1 / (0 / -1)', () => 1 / (0 / -1), -Infinity); both('0 / 0', () => 0 / 0, NaN); both('-4 / 2', () => -4 / 2, -2);
both('least % -1', () => (1 << 31) % -1, -0); both('least % 1', () => (1 << 31) % 1, -0); both('least % least', () => (1 << 31) % (1 << 31), -0); both('least / -1', () => (1 << 31) / -1, 2147483648);
let value = least; value %= -1; same(value, -0, 'an assignment'); same([least, 1, 0].map(x => x % -1).map(x => 1 / x), [-Infinity, Infinity, Infinity], 'remainders by -1'); same({ valueOf: () => least } % -1, -0, 'an object'); same(`${least}` % '-1', -0, 'texts');
same([-4 % 2, 4 % -2, -5 % 3, 5 % -3, 5 % 0].map(x => Object.is(x, -0) ? '-0' : String(x)), ['-0', '0', '-2', '2', 'NaN'], 'other remainders');
