// https://nodejs.org/api/buffer.html: a Uint8Array with methods. What goes through every byte of text is native.
'use strict';
const { encode: nativeEncode, decode: nativeDecode, lengthInUtf8, compare: nativeCompare, indexOf: nativeIndexOf, copy: nativeCopy } = native;
const { coded, invalidArgType, invalidArgValue, outOfRange } = require('internal/errors');
const { inspect } = require('internal/inspect');

const kMaxLength = 2 ** 32, kStringMaxLength = 536870888;
const INSPECT_MAX_BYTES = 50;

const ENCODINGS = {
    utf8: 'utf8', 'utf-8': 'utf8', ucs2: 'utf16le', 'ucs-2': 'utf16le', utf16le: 'utf16le', 'utf-16le': 'utf16le', latin1: 'latin1',
    binary: 'latin1', ascii: 'ascii', hex: 'hex', base64: 'base64', base64url: 'base64url',
};
/** The name that native functions know; undefined for what is no encoding. */
const nameOf = encoding => ENCODINGS[encoding] ?? (typeof encoding === 'string' ? ENCODINGS[encoding.toLowerCase()] : undefined);
function known(encoding) {
    if (encoding === undefined) return 'utf8';
    const name = nameOf(encoding);
    if (!name) throw coded(TypeError, 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
    return name;
}

class FastBuffer extends Uint8Array {}

function needSize(size) {
    if (typeof size !== 'number') throw invalidArgType('size', 'number', size);
    if (!(size >= 0 && size <= kMaxLength)) throw outOfRange('size', `>= 0 && <= ${kMaxLength}`, size);
}

/** https://nodejs.org/api/buffer.html#new-bufferarray: deprecated, and called everywhere. */
function Buffer(value, encodingOrOffset, length) {
    if (typeof value !== 'number') return Buffer.from(value, encodingOrOffset, length);
    if (typeof encodingOrOffset === 'string') throw invalidArgType('string', 'string', value);
    return Buffer.alloc(value);
}
Object.setPrototypeOf(Buffer, Uint8Array);
Buffer.prototype = FastBuffer.prototype;
Object.defineProperty(FastBuffer.prototype, 'constructor', { value: Buffer, writable: true, configurable: true });
Object.defineProperty(Buffer, Symbol.species, { configurable: true, get: () => FastBuffer });

const fromText = (text, encoding) => new FastBuffer(nativeEncode(text, known(encoding)));
const isAnyBuffer = value => value instanceof ArrayBuffer || (typeof SharedArrayBuffer === 'function' && value instanceof SharedArrayBuffer);

function fromBuffer(buffer, offset = 0, length) {
    offset = +offset || 0;
    const most = buffer.byteLength - offset;
    if (most < 0) throw coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"offset" is outside of buffer bounds');
    if (length === undefined) return new FastBuffer(buffer, offset, most);
    length = +length > 0 ? +length : 0;
    if (length > most) throw coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', '"length" is outside of buffer bounds');
    return new FastBuffer(buffer, offset, length);
}

function fromArrayLike(list) {
    const made = new FastBuffer(list.length > 0 ? list.length : 0);
    if (list.length > 0) made.set(ArrayBuffer.isView(list) || Array.isArray(list) ? list : Array.from(list));
    return made;
}

Buffer.from = function from(value, encodingOrOffset, length) {
    if (typeof value === 'string') return fromText(value, typeof encodingOrOffset === 'string' && encodingOrOffset || undefined);
    if (typeof value === 'object' && value !== null) {
        if (isAnyBuffer(value)) return fromBuffer(value, encodingOrOffset, length);
        const primitive = value.valueOf?.();
        if (primitive != null && primitive !== value && ['string', 'object'].includes(typeof primitive)) return Buffer.from(primitive, encodingOrOffset, length);
        if (value.length !== undefined || isAnyBuffer(value.buffer)) return typeof value.length === 'number' ? fromArrayLike(value) : new FastBuffer(0);
        if (value.type === 'Buffer' && Array.isArray(value.data)) return fromArrayLike(value.data);
        if (typeof value[Symbol.toPrimitive] === 'function') {
            const text = value[Symbol.toPrimitive]('string');
            if (typeof text === 'string') return fromText(text, encodingOrOffset);
        }
    }
    throw invalidArgType('first argument', ['string', 'Buffer', 'ArrayBuffer', 'Array or an Array-like Object'], value);
};
Buffer.of = (...items) => fromArrayLike(items);
Buffer.alloc = function alloc(size, fill, encoding) {
    needSize(size);
    const made = new FastBuffer(size);
    if (fill !== undefined && fill !== 0 && size > 0) made.fill(fill, 0, size, encoding);
    return made;
};
Buffer.allocUnsafe = Buffer.allocUnsafeSlow = function allocUnsafe(size) {
    needSize(size);
    return new FastBuffer(size);
};
Buffer.isBuffer = value => value instanceof Buffer;
Buffer.isEncoding = encoding => typeof encoding === 'string' && encoding.length !== 0 && nameOf(encoding) !== undefined;
Buffer.byteLength = function byteLength(value, encoding) {
    if (typeof value !== 'string') {
        if (ArrayBuffer.isView(value) || isAnyBuffer(value)) return value.byteLength;
        throw invalidArgType('string', ['string', 'Buffer', 'ArrayBuffer'], value);
    }
    switch (nameOf(encoding) ?? 'utf8') {
        case 'utf16le': return value.length * 2;
        case 'latin1': case 'ascii': return value.length;
        case 'hex': return value.length >>> 1;
        case 'base64': case 'base64url': {
            const padding = value.endsWith('==') ? 2 : value.endsWith('=') ? 1 : 0;
            return ((value.length - padding) * 3) >>> 2;
        }
        default: return lengthInUtf8(value);
    }
};
Buffer.compare = function compare(one, other) {
    if (!(one instanceof Uint8Array)) throw invalidArgType('buf1', ['Buffer', 'Uint8Array'], one);
    if (!(other instanceof Uint8Array)) throw invalidArgType('buf2', ['Buffer', 'Uint8Array'], other);
    return nativeCompare(one, other);
};
Buffer.concat = function concat(list, length) {
    if (!Array.isArray(list)) throw invalidArgType('list', 'Array', list);
    list.forEach((item, i) => { if (!(item instanceof Uint8Array)) throw invalidArgType(`list[${i}]`, ['Buffer', 'Uint8Array'], item); });
    const made = Buffer.alloc(length ?? list.reduce((sum, item) => sum + item.length, 0));
    let place = 0;
    for (const item of list) {
        const part = item.subarray(0, made.length - place);
        made.set(part, place);
        place += part.length;
    }
    return made;
};
Buffer.copyBytesFrom = function copyBytesFrom(view, offset = 0, length = view.length - offset) {
    const part = view.subarray(offset, offset + length);
    return Buffer.from(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
};
Buffer.poolSize = 8192;

/** A place in a buffer of a length, as slices take it. */
function clamp(place, absent, length) {
    if (place === undefined) return absent;
    place = Math.trunc(Number(place)) || 0;
    return place < 0 ? 0 : Math.min(place, length);
}

const needNumber = offset => { if (typeof offset !== 'number') throw invalidArgType('offset', 'number', offset); };
function wordOffset(buffer, offset, size) {
    needNumber(offset);
    if (Number.isInteger(offset) && offset >= 0 && offset + size <= buffer.length) return;
    if (!Number.isInteger(offset)) throw outOfRange('offset', 'an integer', offset);
    if (buffer.length - size < 0) throw coded(RangeError, 'ERR_BUFFER_OUT_OF_BOUNDS', 'Attempt to access memory outside buffer bounds');
    throw outOfRange('offset', `>= 0 and <= ${buffer.length - size}`, offset);
}
const viewOf = buffer => new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);

const NAMES = {
    UInt8: ['Uint8', 1], Int8: ['Int8', 1], UInt16: ['Uint16', 2], Int16: ['Int16', 2], UInt32: ['Uint32', 4], Int32: ['Int32', 4],
    Float: ['Float32', 4], Double: ['Float64', 8], BigUInt64: ['BigUint64', 8], BigInt64: ['BigInt64', 8],
};
const methods = {};
function rangeOf(kind, bits) {
    const isBig = kind.startsWith('Big'), suffix = isBig ? 'n' : '', unsigned = kind.includes('UInt');
    const low = unsigned ? 0n : -(2n ** BigInt(bits - 1)), high = 2n ** BigInt(unsigned ? bits : bits - 1) - 1n;
    const text = bits > 32 ? (unsigned ? `>= 0${suffix} and < 2${suffix} ** ${bits}${suffix}` : `>= -(2${suffix} ** ${bits - 1}${suffix}) and < 2${suffix} ** ${bits - 1}${suffix}`)
        : `>= ${low}${suffix} and <= ${high}${suffix}`;
    return { low: isBig ? low : Number(low), high: isBig ? high : Number(high), text };
}
for (const [kind, [view, size]] of Object.entries(NAMES)) {
    const isFloat = kind === 'Float' || kind === 'Double', range = isFloat ? undefined : rangeOf(kind, size * 8);
    for (const order of size === 1 ? [''] : ['LE', 'BE']) {
        methods[`read${kind}${order}`] = function (offset = 0) {
            wordOffset(this, offset, size);
            return viewOf(this)[`get${view}`](offset, order === 'LE');
        };
        methods[`write${kind}${order}`] = function (value, offset = 0) {
            if (!kind.startsWith('Big')) value = +value;
            needNumber(offset);
            if (range && (value > range.high || value < range.low)) throw outOfRange('value', range.text, value);
            wordOffset(this, offset, size);
            viewOf(this)[`set${view}`](offset, value, order === 'LE');
            return offset + size;
        };
    }
}
/** Integers of 1 to 6 bytes. */
for (const order of ['LE', 'BE']) {
    for (const kind of ['UInt', 'Int']) {
        methods[`read${kind}${order}`] = function (offset, size) {
            needNumber(offset);
            needByteLength(size);
            wordOffset(this, offset, size);
            let value = 0;
            for (let i = 0; i < size; i++) value = value * 256 + this[order === 'BE' ? offset + i : offset + size - 1 - i];
            return kind === 'Int' && value >= 2 ** (size * 8 - 1) ? value - 2 ** (size * 8) : value;
        };
        methods[`write${kind}${order}`] = function (value, offset, size) {
            needNumber(offset);
            needByteLength(size);
            value = +value;
            const { low, high, text } = rangeOf(kind, size * 8);
            if (value > high || value < low) throw outOfRange('value', text, value);
            wordOffset(this, offset, size);
            if (value < 0) value += 2 ** (size * 8);
            for (let i = 0; i < size; i++) {
                this[order === 'LE' ? offset + i : offset + size - 1 - i] = value % 256;
                value = Math.floor(value / 256);
            }
            return offset + size;
        };
    }
}
function needByteLength(size) {
    if (typeof size !== 'number') throw invalidArgType('byteLength', 'number', size);
    if (!Number.isInteger(size) || size < 1 || size > 6) throw outOfRange('byteLength', '>= 1 and <= 6', size);
}
for (const name of Object.keys(methods)) if (name.includes('UInt')) methods[name.replace('UInt', 'Uint')] = methods[name];

function find(buffer, value, from, encoding, backwards) {
    if (typeof from === 'string') [encoding, from] = [from, undefined];
    from = from === undefined || Number.isNaN(+from) ? (backwards ? buffer.length : 0) : Math.trunc(Math.max(-0x80000000, Math.min(0x7fffffff, +from)));
    if (from < 0) from += buffer.length;
    if (from < 0) { if (backwards) return -1; from = 0; }
    let wanted;
    if (typeof value === 'number') wanted = Uint8Array.of(value);
    else if (typeof value === 'string') wanted = fromText(value, encoding);
    else if (value instanceof Uint8Array) wanted = value;
    else throw invalidArgType('value', ['number', 'string', 'Buffer', 'Uint8Array'], value);
    if (wanted.length === 0) return Math.min(from, buffer.length);
    if (from > buffer.length) { if (!backwards) return -1; from = buffer.length; }
    return nativeIndexOf(buffer, wanted, from, backwards, nameOf(encoding) === 'utf16le' ? 2 : 1);
}

Object.assign(methods, {
    toString(encoding, start, end) {
        if (arguments.length === 0) return nativeDecode(this, 'utf8');
        start = clamp(start, 0, this.length);
        end = clamp(end, this.length, this.length);
        return end <= start ? '' : nativeDecode(start === 0 && end === this.length ? this : this.subarray(start, end), known(encoding));
    },
    toJSON() { return { type: 'Buffer', data: Array.from(this) }; },
    equals(other) {
        if (!(other instanceof Uint8Array)) throw invalidArgType('otherBuffer', ['Buffer', 'Uint8Array'], other);
        return this.length === other.length && nativeCompare(this, other) === 0;
    },
    compare(target, targetStart = 0, targetEnd = target?.length, start = 0, end = this.length) {
        if (!(target instanceof Uint8Array)) throw invalidArgType('target', ['Buffer', 'Uint8Array'], target);
        for (const [name, place, most] of [['targetStart', targetStart, Infinity], ['targetEnd', targetEnd, target.length], ['sourceStart', start, Infinity], ['sourceEnd', end, this.length]]) {
            if (!(place >= 0 && place <= most)) throw outOfRange(name, `>= 0 && <= ${most === Infinity ? Number.MAX_SAFE_INTEGER : most}`, place);
        }
        return nativeCompare(this.subarray(start, Math.max(start, end)), target.subarray(targetStart, Math.max(targetStart, targetEnd)));
    },
    copy(target, targetStart, start, end) {
        if (!(target instanceof Uint8Array)) throw invalidArgType('target', ['Buffer', 'Uint8Array'], target);
        const at = (name, place, absent) => {
            if (place === undefined) return absent;
            place = Math.trunc(+place) || 0;
            if (place < 0) throw outOfRange(name, name === 'sourceStart' ? `>= 0 && <= ${this.length}` : '>= 0', place);
            return place;
        };
        targetStart = at('targetStart', targetStart, 0);
        start = at('sourceStart', start, 0);
        if (start > this.length) throw outOfRange('sourceStart', `>= 0 && <= ${this.length}`, start);
        end = at('sourceEnd', end, this.length);
        if (targetStart >= target.length || start >= end) return 0;
        return nativeCopy(this.subarray(start, end), target, targetStart);
    },
    slice(start, end) { return this.subarray(start, end); },
    subarray(start, end) {
        const length = this.length, at = (place, absent) => {
            if (place === undefined) return absent;
            place = Math.trunc(+place) || 0;
            return place < 0 ? Math.max(0, length + place) : Math.min(place, length);
        };
        start = at(start, 0);
        end = at(end, length);
        return new FastBuffer(this.buffer, this.byteOffset + start, Math.max(0, end - start));
    },
    indexOf(value, from, encoding) { return find(this, value, from, encoding, false); },
    lastIndexOf(value, from, encoding) { return find(this, value, from, encoding, true); },
    includes(value, from, encoding) { return find(this, value, from, encoding, false) !== -1; },
    fill(value, start, end, encoding) {
        if (typeof start === 'string') [encoding, start, end] = [start, undefined, undefined];
        else if (typeof end === 'string') [encoding, end] = [end, undefined];
        if (encoding !== undefined && typeof value === 'string') {
            if (typeof encoding !== 'string') throw invalidArgType('encoding', 'string', encoding);
            encoding ||= undefined;
            known(encoding);
        }
        const check = (name, place, most) => {
            if (typeof place !== 'number') throw invalidArgType(name, 'number', place);
            if (!Number.isInteger(place)) throw outOfRange(name, 'an integer', place);
            if (place < 0 || place > most) throw outOfRange(name, `>= 0 && <= ${most}`, place);
        };
        if (start === undefined) [start, end] = [0, this.length]; else check('offset', start, kMaxLength);
        if (end === undefined) end = this.length; else check('end', end, this.length);
        if (start >= end) return this;
        let pattern = value;
        if (typeof value === 'string') {
            pattern = value === '' ? 0 : fromText(value, encoding);
            if (pattern.length === 0) throw invalidArgValue('value', value);
        } else if (!(value instanceof Uint8Array)) pattern = typeof value === 'boolean' ? +value : value & 255;
        else if (value.length === 0) throw invalidArgValue('value', value);
        if (typeof pattern === 'number') return Uint8Array.prototype.fill.call(this, pattern, start, end);
        this.set(pattern.subarray(0, end - start), start);
        for (let filled = Math.min(pattern.length, end - start); filled < end - start; filled *= 2) {
            this.copyWithin(start + filled, start, Math.min(start + filled, end - filled));
        }
        return this;
    },
    write(text, offset, length, encoding) {
        if (typeof text !== 'string') throw invalidArgType('argument', 'string', text);
        if (typeof offset === 'string') [encoding, offset, length] = [offset, undefined, undefined];
        else if (typeof length === 'string') [encoding, length] = [length, undefined];
        if (offset !== undefined && !(offset >= 0 && offset <= this.length)) throw outOfRange('offset', `>= 0 && <= ${this.length}`, offset);
        offset ??= 0;
        const room = Math.min(length ?? Infinity, this.length - offset);
        const name = known(encoding || undefined), bytes = fromText(text, name);
        let count = Math.min(bytes.length, room);
        // No part of a character is written.
        if (name === 'utf8' && count < bytes.length) while (count > 0 && (bytes[count] & 0xc0) === 0x80) count--;
        if (name === 'utf16le') count -= count % 2;
        this.set(bytes.subarray(0, count), offset);
        return count;
    },
    swap16() { return swap(this, 2); },
    swap32() { return swap(this, 4); },
    swap64() { return swap(this, 8); },
    toLocaleString(encoding, start, end) { return this.toString(encoding, start, end); },
    inspect(depth, options) { return this[inspect.custom](depth, options); },
    [inspect.custom](depth, options) {
        const most = module.exports.INSPECT_MAX_BYTES, left = this.length - most;
        let text = nativeDecode(this.subarray(0, most), 'hex').replace(/(.{2})/g, '$1 ').trim();
        if (left > 0) text += ` ... ${left} more byte${left > 1 ? 's' : ''}`;
        const keys = options ? Object.keys(this).filter(key => !/^\d+$/.test(key)) : [];
        if (keys.length) {
            const more = inspect(Object.fromEntries(keys.map(key => [key, this[key]])), { ...options, breakLength: Infinity, compact: true });
            text += `${this.length ? ', ' : ''}${more.slice(2, -2)}`;
        }
        const name = this.constructor === Buffer ? 'Buffer' : this.constructor?.name ?? 'Buffer';
        return `<${name} ${text}>`;
    },
});
function swap(buffer, size) {
    if (buffer.length % size) throw coded(RangeError, 'ERR_INVALID_BUFFER_SIZE', `Buffer size must be a multiple of ${size * 8}-bits`);
    for (let i = 0; i < buffer.length; i += size) buffer.subarray(i, i + size).reverse();
    return buffer;
}
for (const [name, encoding] of Object.entries({ ascii: 'ascii', base64: 'base64', base64url: 'base64url', latin1: 'latin1', hex: 'hex', ucs2: 'utf16le', utf8: 'utf8' })) {
    methods[`${name}Slice`] = function (start, end) { return this.toString(encoding, start, end); };
    methods[`${name}Write`] = function (text, offset, length) { return this.write(text, offset, length, encoding); };
}
for (const [name, value] of [...Object.entries(methods), [inspect.custom, methods[inspect.custom]]]) {
    Object.defineProperty(Buffer.prototype, name, { value, writable: true, configurable: true, enumerable: false });
    if (typeof name === 'string' && value.name === '') Object.defineProperty(value, 'name', { value: name, configurable: true });
}
Object.defineProperty(Buffer.prototype, 'parent', { configurable: true, get() { return this instanceof Buffer ? this.buffer : undefined; } });
Object.defineProperty(Buffer.prototype, 'offset', { configurable: true, get() { return this instanceof Buffer ? this.byteOffset : undefined; } });

function transcode(source, from, to) {
    if (!(source instanceof Uint8Array)) throw invalidArgType('source', ['Buffer', 'Uint8Array'], source);
    const text = Buffer.from(source).toString(from), name = known(to);
    return Buffer.from(['latin1', 'ascii'].includes(name) ? text.replace(name === 'ascii' ? /[^\x00-\x7f]/gu : /[^\x00-\xff]/gu, '?') : text, name);
}

module.exports = {
    Buffer,
    INSPECT_MAX_BYTES, kMaxLength, kStringMaxLength,
    SlowBuffer: size => Buffer.alloc(size),
    atob, btoa,
    get Blob() { return globalThis.Blob; },
    get File() { return globalThis.File; },
    constants: { MAX_LENGTH: kMaxLength, MAX_STRING_LENGTH: kStringMaxLength },
    isAscii: bytes => Buffer.from(bytes.buffer ?? bytes, bytes.byteOffset ?? 0, bytes.byteLength).every(byte => byte < 128),
    isUtf8(bytes) { try { new TextDecoder('utf-8', { fatal: true }).decode(bytes); return true; } catch { return false; } },
    resolveObjectURL: () => undefined,
    transcode,
};
