// util.inspect and util.format: the same texts as Node's.
import { format, inspect } from 'node:util';

class Foo { constructor() { this.a = 1; this.b = 'x'; } }
class Bar extends Foo {}
class Tagged { get [Symbol.toStringTag]() { return 'Tag'; } }
class OwnMap extends Map {}
class OwnArray extends Array {}
const circular = { a: {} };
circular.a.b = circular;
circular.self = circular;
const withProperty = Object.assign(function named() {}, { prop: 1 }), extended = Object.assign([1, 2, 3], { extra: 'y' });
const VALUES = [
    1, -0, NaN, 'a', "it's", 'it\'s "x"', '`${}"\'', '\n\t\x1b\u007f', true, null, undefined, Symbol('s'), 10n, [], {}, [1, 2, 3], { a: 1 }, { 'a-b': 1, $a: 2, _b: 3, 1: 2 },
    new Foo(), new Bar(), new Tagged(), new OwnMap([[1, 2]]), new OwnArray(1, 2, 3), circular, Object.assign(Object.create(null), { x: 1 }), withProperty, () => {}, class X {}, class Y extends Foo {},
    async () => {}, function* g() {}, [1, , 3, , , 6], extended, Array.from({ length: 120 }, (_, i) => i), Array.from({ length: 30 }, (_, i) => `item${i}`),
    new Map([[{ a: 1 }, 'x'], ['k', new Map([[1, { b: { c: {} } }]])]]), new Set([1, 'a', { x: 1 }]), new Set(), new Date(0), new Date(NaN), /a\/b/gi, Object.assign(/x/, { p: 1 }),
    new Uint8Array([1, 2, 3]), new Float64Array(3), new Uint8Array(200), new ArrayBuffer(4), new DataView(new ArrayBuffer(2)), new WeakMap(), new Number(3), new String('abc'), Object(10n),
    { a: { b: { c: { d: 1 } } } }, { a: [[[[1]]]] }, { get a() { return 1; }, set a(v) {}, get b() { return 1; }, set c(v) {} }, { [Symbol('k')]: 1, x: undefined, y: null, z() {} },
    { long: 'x'.repeat(100), other: 'y'.repeat(50) }, 'x'.repeat(200), ['x'.repeat(90), 'line1\nline2 that is long enough to break the whole thing into several parts\nx'],
    Array.from({ length: 10 }, (_, i) => ({ id: i, name: `name${i}`, tags: ['a', 'b'] })), { arr: Array.from({ length: 27 }, (_, i) => i * 1.5) }, [undefined, null], [[], [[]], {}],
    [1.5, -2, 300000, 1e21], { a: 'x'.repeat(60), b: { c: 'y'.repeat(60), d: [1, 2, { e: 'z'.repeat(30) }] } }, Buffer.from('hello'),
    { [inspect.custom](depth, options) { return `custom ${depth} ${typeof options.stylize}`; } }, [, 'a'], Object.setPrototypeOf({ a: 1 }, Object.create(null)), new Array(3).fill({ a: 1, b: [1, 2] }),
];
const OPTIONS = [undefined, { depth: 0 }, { depth: null }, { compact: false }, { compact: true }, { breakLength: Infinity }, { breakLength: 40 }, { colors: true }, { maxArrayLength: 2 }, { maxStringLength: 5 }, { sorted: true }];
const results = VALUES.flatMap(value => OPTIONS.map(options => inspect(value, options)));
for (const args of [
    ['%s', 1], ['%s', {}], ['%s', { toString() { return 'q'; } }], ['%s', -0], ['%s', 10n], ['%s', [1, [2, [3]]]], ['%d', '42'], ['%d', {}], ['%i', 42.9], ['%f', '1.5x'], ['%j', { a: 1 }], ['%j', circular],
    ['%O', { a: { b: { c: { d: 1 } } } }], ['%c%s', 'css', 'x'], ['%%s'], ['100%', 'a'], ['%s'], ['a', 1, { b: 2 }, 'c'], [{ a: 1 }, '%s'], ['%s %s', 1], ['%x', 1],
]) results.push(format(...args));
export default results;
