// Values of every type replace one another in variables, arguments, results and elements, and stay what they are.
const symbol = Symbol('s');
const all = [undefined, null, true, false, 0, -0, 1, -1, 2147483647, -2147483648, 4294967296, 0.5, NaN, Infinity, -Infinity, '', 'a', 'ä', '€', 'long '.repeat(100), 10n, -(2n ** 200n), symbol, Symbol.iterator, {}, [], () => 1, /a/, new Date(0)];
function through(x) { let kept = x; const twice = [kept, kept]; const held = { kept, twice }; return (y => { const inner = y; return [inner, held.kept, held.twice[1], arguments[0]] })(kept) }
for (const x of all) for (const value of through(x)) same(value, x, 'a value that was passed on');
for (const x of all) for (const y of all) { let v = x; v = y; same(v, y, 'a variable'); v = x; same(v, x, 'the same variable'); const [p, q] = [v = y, v]; same(p, y, 'a result'); same(q, y, 'its copy') }
let swaps = 0; for (let i = 0, p = all[0], q = 's' + i; i < 1000; i++) { [p, q] = [q, all[i % all.length]]; if (Object.is(q, all[i % all.length])) swaps++ } same(swaps, 1000, 'swapped values');
const types = all.map(x => typeof x); same([...new Set(types)].sort(), ['bigint', 'boolean', 'function', 'number', 'object', 'string', 'symbol', 'undefined'], 'all types');
function* yielding() { for (const x of all) same(yield x, x, 'a value that was sent') } const g = yielding(); let step = g.next(); while (!step.done) step = g.next(step.value);
let text = ''; for (let i = 0; i < 2000; i++) { text += i % 3 === 0 ? symbol.description : i % 3 === 1 ? String(10n ** BigInt(i % 20)) : { toString: () => 'o' } } same(text.length, [...text].length, 'texts of parts of all types');
const buffer = new DataView(new ArrayBuffer(8)); for (const high of [0x7ff8, 0x7ffc, 0x7ffd, 0x7ffe, 0x7fff, 0xfff8, 0xfffc, 0xffff]) { buffer.setUint16(0, high); buffer.setUint32(4, 12345678); const strange = buffer.getFloat64(0); let v = 'text'; v = strange; same(Number.isNaN(v), true, 'a NaN with bits of its own'); same([v, v].map(x => x + 1).every(Number.isNaN), true, 'its copies') }
