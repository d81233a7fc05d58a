// Buffers: the same bytes, texts, numbers, places and errors as Node's.
import { Buffer, transcode } from 'node:buffer';

const results = [];
const run = action => {
    let result;
    try { result = action(); } catch (error) { result = `${error.name} ${error.code} ${error.message}`; }
    results.push(result instanceof Uint8Array ? `${result.constructor.name} ${[...result]}` : typeof result === 'bigint' ? `${result}n` : result ?? String(result));
};
const TEXTS = ['', 'a', 'héllo wörld', '日本語', 'a\ud800b', '😀x', 'aGVsbG8=', 'aGVsbG8', '_-+/', '00ff7g', 'abc', 'zz'];
const ENCODINGS = [undefined, 'utf8', 'UTF-8', 'utf16le', 'ucs2', 'latin1', 'binary', 'ascii', 'hex', 'base64', 'base64url', 'nope'];
for (const text of TEXTS) {
    for (const encoding of ENCODINGS) {
        run(() => Buffer.from(text, encoding));
        run(() => Buffer.byteLength(text, encoding));
        run(() => Buffer.from(text).toString(encoding));
        run(() => { const buffer = Buffer.alloc(5); return [buffer.write(text, 1, encoding), ...buffer]; });
        run(() => Buffer.alloc(7, text, encoding));
        run(() => Buffer.from('héllo abc abc').indexOf(text, 2, encoding));
        run(() => Buffer.from('héllo abc abc').lastIndexOf(text, undefined, encoding));
    }
}
for (const value of [undefined, null, 5, {}, [], [1, 2, 300], { length: 2, 0: 1 }, new ArrayBuffer(3), new Uint16Array([1, 256]), true, { type: 'Buffer', data: [1] }, new String('x')]) {
    run(() => Buffer.from(value));
    run(() => Buffer.alloc(value));
    run(() => Buffer.from('abc').indexOf(value));
    run(() => Buffer.from('abc').equals(value));
}
for (const kind of ['UInt8', 'Int8', 'UInt16LE', 'Int16BE', 'UInt32BE', 'Int32LE', 'FloatLE', 'DoubleBE']) {
    for (const offset of [0, 1, 5, -1, 1.5, 100]) {
        run(() => Buffer.from([1, 255, 128, 0, 7, 250, 129, 3, 200])[`read${kind}`](offset));
        for (const value of [0, 1.5, -1, 255, 256, 1e10]) run(() => { const buffer = Buffer.alloc(9); return [buffer[`write${kind}`](value, offset), ...buffer]; });
    }
}
for (const size of [1, 3, 6]) {
    run(() => Buffer.from([1, 255, 128, 0, 7, 250, 129]).readIntLE(0, size));
    run(() => Buffer.from([1, 255, 128, 0, 7, 250, 129]).readUIntBE(1, size));
    run(() => { const buffer = Buffer.alloc(8); buffer.writeIntBE(-5, 1, size); return buffer; });
}
for (const [start, end] of [[0, 2], [1], [-2], [-2, -1], [5, 1], [undefined, 2], ['1', 2], [1.7, 3.2], [NaN, 9]]) {
    run(() => Buffer.from('abcdef').subarray(start, end));
    run(() => Buffer.from('abcdef').toString('utf8', start, end));
    run(() => Buffer.from('abcdef').fill('xyz', start, end));
    run(() => { const target = Buffer.alloc(8); return [Buffer.from('abcdef').copy(target, 1, start, end), ...target]; });
}
for (const from of [-3, 0, 1, 5, 99, undefined, NaN]) {
    for (const wanted of ['abc', 'c', 98, 256 + 97, Uint8Array.of(97), '']) {
        run(() => Buffer.from('abcabc').indexOf(wanted, from));
        run(() => Buffer.from('abcabc').lastIndexOf(wanted, from));
    }
}
run(() => Buffer.concat([Buffer.from('abc'), Buffer.from('def')], 4));
run(() => Buffer.from([1, 2, 3, 4]).swap16());
run(() => Buffer.from([1, 2, 3]).swap16());
run(() => transcode(Buffer.from('€'), 'utf8', 'latin1'));
run(() => Buffer.from([1, 2, 3]).map(n => n * 2));
export default results;
