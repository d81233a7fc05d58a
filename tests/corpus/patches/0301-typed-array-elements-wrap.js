const values = [0, -0, 1, -1, 127, 128, 200, 255, 256, 300, -129, 32768, 65535, 65536, 70000, 2147483648, 4294967295, 4294967296, 1.5, -1.5, NaN, Infinity, -Infinity, 1e21, 2 ** 53, -1e10];
const modulo = (bits, signed) => x => {
    if (!Number.isFinite(x)) return 0;
    const wrapped = BigInt(Math.trunc(x));
    return Number(signed ? BigInt.asIntN(bits, wrapped) : BigInt.asUintN(bits, wrapped));
};
const kinds = [[Int8Array, modulo(8, true)], [Uint8Array, modulo(8, false)], [Int16Array, modulo(16, true)], [Uint16Array, modulo(16, false)], [Int32Array, modulo(32, true)], [Uint32Array, modulo(32, false)]];
for (const [Target, convert] of kinds) {
    for (const Source of [Float64Array, Float32Array, Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array]) {
        const source = new Source(values);
        const expected = [...source].map(convert);
        const name = `${Source.name} to ${Target.name}`;
        same([...new Target(source)], expected, `new, ${name}`);
        const target = new Target(values.length);
        target.set(source);
        same([...target], expected, `set, ${name}`);
        same([...Target.from(source)], expected, `from, ${name}`);
        const sliced = source.slice();
        sliced.constructor = { [Symbol.species]: Target };
        same([...sliced.slice()], expected, `slice, ${name}`);
    }
    for (const value of values) {
        same(new Target([value])[0], convert(value), `${value} to ${Target.name}`);
        same(new Target(1).fill(value)[0], convert(value), 'fill');
        same(new Target(1).with(0, value)[0], convert(value), 'with');
        same(Target.of(value)[0], convert(value), 'of');
    }
}
// Halves go to the even neighbour.
same([...new Uint8ClampedArray(new Float64Array([0.5, 1.5, 2.5, 254.5, 255.5, -1, 1e9, NaN]))], [0, 2, 2, 254, 255, 0, 255, 0], 'clamped');
same(new BigInt64Array(new BigUint64Array([2n ** 64n - 1n, 2n ** 63n])).join(), '-1,-9223372036854775808', 'BigInt');
same([1e21, -1, 65536 + 97, 2 ** 53 + 98].map(x => String.fromCharCode(x).charCodeAt()), [1e21, -1, 65536 + 97, 2 ** 53 + 98].map(modulo(16, false)), 'fromCharCode');
const view = new DataView(new ArrayBuffer(8));
view.setInt8(0, 1e21 + 2 ** 70);
same(view.getInt8(0), modulo(8, true)(1e21 + 2 ** 70), 'DataView');
