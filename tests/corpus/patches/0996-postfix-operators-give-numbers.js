// `x++` gives the number that the value was converted to, whatever holds it.
const ways = { local: v => { let x = v; const old = x++; return [old, x] }, minus: v => { let x = v; const old = x--; return [old, x] }, parameter: x => [x++, x], captured: v => { let x = v; const read = () => x; return [x++, read()] }, property: v => { const o = { x: v }; return [o.x++, o.x] }, element: v => { const a = [v]; return [a[0]++, a[0]] }, global: v => { globalThis.g = v; return [g++, g] }, self: v => { let x = v; x = x++; return [x, x] }, sum: v => { let x = v; return [x++ + x++, x] } };
const object = { valueOf: () => 41 };
for (const [v, n] of [['5', 5], ['', 0], [' 7 ', 7], ['x', NaN], [true, 1], [null, 0], [undefined, NaN], [[], 0], [[3], 3], [{}, NaN], [object, 41], [1.5, 1.5], [2147483647, 2147483647], [-2147483648, -2147483648], [-0, -0]]) {
  for (const way of ['local', 'parameter', 'captured', 'property', 'element', 'global']) same(ways[way](v), [n, n + 1], `${way} ${show(v)}`);
  same(ways.minus(v), [n, n - 1], `minus ${show(v)}`); same(ways.self(v), [n, n], `self ${show(v)}`); same(ways.sum(v), [n + (n + 1), n + 2], `sum ${show(v)}`); same(Object.is(ways.local(v)[0], n), true, `the sign of ${show(v)}`);
}
same(ways.local(5n).map(String), ['5', '6'], 'a big integer'); same(thrown(() => ways.local(Symbol())).split(':')[0], 'TypeError', 'a symbol'); let untouched = { valueOf() { throw new RangeError('no') } }; const before = untouched; same(thrown(() => untouched++), 'RangeError: no', 'an error'); same(untouched === before, true, 'and its variable');
let conversions = 0; const counting = { valueOf() { conversions++; return 1 } }; const twice = (() => { let x = counting; return x++ + x })(); same([twice, conversions], [3, 1], 'one conversion');
