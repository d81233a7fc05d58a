// https://nodejs.org/api/zlib.html: gzip and deflate. Brotli is not here.
'use strict';
const { Transform } = require('stream');
const { Buffer } = require('buffer');
const { invalidArgType, needFunction } = require('internal/errors');
const { fill } = require('internal/missing');

const constants = {
    Z_NO_FLUSH: 0, Z_PARTIAL_FLUSH: 1, Z_SYNC_FLUSH: 2, Z_FULL_FLUSH: 3, Z_FINISH: 4, Z_BLOCK: 5, Z_OK: 0, Z_STREAM_END: 1, Z_NEED_DICT: 2, Z_ERRNO: -1,
    Z_STREAM_ERROR: -2, Z_DATA_ERROR: -3, Z_MEM_ERROR: -4, Z_BUF_ERROR: -5, Z_VERSION_ERROR: -6, Z_NO_COMPRESSION: 0, Z_BEST_SPEED: 1, Z_BEST_COMPRESSION: 9,
    Z_DEFAULT_COMPRESSION: -1, Z_FILTERED: 1, Z_HUFFMAN_ONLY: 2, Z_RLE: 3, Z_FIXED: 4, Z_DEFAULT_STRATEGY: 0, ZLIB_VERNUM: 4880, DEFLATE: 1, INFLATE: 2, GZIP: 3,
    GUNZIP: 4, DEFLATERAW: 5, INFLATERAW: 6, UNZIP: 7, BROTLI_DECODE: 8, BROTLI_ENCODE: 9, Z_MIN_WINDOWBITS: 8, Z_MAX_WINDOWBITS: 15, Z_DEFAULT_WINDOWBITS: 15,
    Z_MIN_CHUNK: 64, Z_MAX_CHUNK: Infinity, Z_DEFAULT_CHUNK: 16384, Z_MIN_MEMLEVEL: 1, Z_MAX_MEMLEVEL: 9, Z_DEFAULT_MEMLEVEL: 8, Z_MIN_LEVEL: -1, Z_MAX_LEVEL: 9,
    Z_DEFAULT_LEVEL: -1, BROTLI_OPERATION_PROCESS: 0, BROTLI_OPERATION_FLUSH: 1, BROTLI_OPERATION_FINISH: 2, BROTLI_PARAM_MODE: 0, BROTLI_MODE_TEXT: 1,
    BROTLI_PARAM_QUALITY: 1, BROTLI_MAX_QUALITY: 11, BROTLI_PARAM_SIZE_HINT: 5,
};
const MOST = 2 ** 32;

const bytesOf = data => {
    if (typeof data === 'string') return Buffer.from(data);
    if (ArrayBuffer.isView(data) || data instanceof ArrayBuffer) return data;
    throw invalidArgType('buffer', ['string', 'Buffer', 'TypedArray', 'DataView', 'ArrayBuffer'], data);
};
/** The format of bytes that tell it themselves. */
const sniff = bytes => (bytes[0] === 0x1f && (bytes.length < 2 || bytes[1] === 0x8b) ? 'gzip' : 'deflate');
const viewOf = data => new Uint8Array(data.buffer ?? data, data.byteOffset ?? 0, data.byteLength);

function once(format, unpacks, data, options) {
    let bytes = viewOf(bytesOf(data));
    const parts = [];
    const isGzip = format === 'gzip' || (format === 'unzip' && sniff(bytes) === 'gzip');
    do {
        const codec = native.createCodec(format === 'unzip' ? sniff(bytes) : format, unpacks, options?.level ?? -1);
        const [made, , taken] = native.code(codec, bytes, true, options?.maxOutputLength ?? MOST);
        parts.push(Buffer.from(made));
        bytes = bytes.subarray(taken);
        // Files in a row are one file.
    } while (unpacks && isGzip && bytes[0] === 0x1f && bytes[1] === 0x8b);
    return parts.length === 1 ? parts[0] : Buffer.concat(parts);
}

function classOf(name, format, unpacks) {
    const Class = { [name]: function (options) {
        if (!(this instanceof Class)) return new Class(options);
        Transform.call(this, options);
        let codec, hasEnded = false;
        const code = (bytes, isLast) => {
            if (hasEnded) return null;
            codec ??= native.createCodec(format === 'unzip' ? sniff(bytes) : format, unpacks, options?.level ?? -1);
            const [made, ended] = native.code(codec, bytes, isLast, options?.maxOutputLength ?? MOST);
            hasEnded = ended;
            return Buffer.from(made);
        };
        Object.defineProperty(this, 'code', { value: code });
        this.bytesWritten = 0;
    } }[name];
    Object.setPrototypeOf(Class.prototype, Transform.prototype);
    Object.setPrototypeOf(Class, Transform);
    Object.assign(Class.prototype, {
        _transform(chunk, encoding, callback) {
            this.bytesWritten += chunk.length;
            try { this.give(this.code(chunk, false)); callback(); } catch (error) { callback(error); }
        },
        _flush(callback) {
            try { this.give(this.code(Buffer.alloc(0), true)); callback(); } catch (error) { callback(error); }
        },
        give(bytes) { if (bytes?.length) this.push(bytes); },
        flush(kind, callback) { const done = typeof kind === 'function' ? kind : callback; if (done) process.nextTick(done); },
        close(callback) { if (callback) process.nextTick(callback); this.destroy(); },
        params(level, strategy, callback) { process.nextTick(callback); },
        reset() {},
    });
    return Class;
}

const KINDS = {
    Deflate: ['deflate', false], Inflate: ['deflate', true], Gzip: ['gzip', false], Gunzip: ['gzip', true], DeflateRaw: ['deflate-raw', false],
    InflateRaw: ['deflate-raw', true], Unzip: ['unzip', true],
};
for (const [name, [format, unpacks]] of Object.entries(KINDS)) {
    const Class = classOf(name, format, unpacks), method = name[0].toLowerCase() + name.slice(1);
    const sync = (data, options) => once(format, unpacks, data, options);
    exports[name] = Class;
    exports[`create${name}`] = options => new Class(options);
    exports[`${method}Sync`] = sync;
    exports[method] = (data, options, callback) => {
        if (typeof options === 'function') [callback, options] = [options, {}];
        needFunction(callback, 'callback');
        bytesOf(data);
        process.nextTick(() => {
            let made;
            try { made = sync(data, options); } catch (error) { callback(error); return; }
            callback(null, made);
        });
    };
}

const TABLE = new Uint32Array(256).map((_, i) => { for (let k = 0; k < 8; k++) i = i & 1 ? (i >>> 1) ^ 0xedb88320 : i >>> 1; return i; });
exports.crc32 = (data, value = 0) => {
    let crc = ~value;
    for (const byte of viewOf(bytesOf(data))) crc = (crc >>> 8) ^ TABLE[(crc ^ byte) & 255];
    return ~crc >>> 0;
};
fill(exports, 'zlib', 'brotliCompress brotliCompressSync brotliDecompress brotliDecompressSync createBrotliCompress createBrotliDecompress BrotliCompress BrotliDecompress');
Object.assign(exports, { constants, ...Object.fromEntries(Object.entries(constants).filter(([name]) => name.startsWith('Z_'))) });
exports.codes = Object.fromEntries(['Z_OK', 'Z_STREAM_END', 'Z_NEED_DICT', 'Z_ERRNO', 'Z_STREAM_ERROR', 'Z_DATA_ERROR', 'Z_MEM_ERROR', 'Z_BUF_ERROR', 'Z_VERSION_ERROR'].flatMap(name => [[name, constants[name]], [constants[name], name]]));
