// https://nodejs.org/api/string_decoder.html: text of bytes that come in parts.
'use strict';
const { coded, invalidArgType } = require('internal/errors');
const { Buffer } = require('buffer');

const normalized = encoding => {
    const name = { utf8: 'utf8', 'utf-8': 'utf8', ucs2: 'utf16le', 'ucs-2': 'utf16le', utf16le: 'utf16le', 'utf-16le': 'utf16le', latin1: 'latin1', binary: 'latin1', ascii: 'ascii', hex: 'hex', base64: 'base64', base64url: 'base64url' }[String(encoding ?? 'utf8').toLowerCase()];
    if (!name) throw coded(TypeError, 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
    return name;
};

/** How many bytes at the end begin a character that has more. */
function unfinished(bytes, encoding) {
    const end = bytes.length;
    switch (encoding) {
        case 'utf8':
            for (let back = 1; back <= 3 && back <= end; back++) {
                const byte = bytes[end - back];
                if (byte >= 0xc0 && byte <= 0xf4) return (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4) > back && isStart(bytes.subarray(end - back)) ? back : 0;
                if (byte < 0x80 || byte > 0xbf) return 0;
            }
            return 0;
        case 'utf16le': {
            const odd = end % 2, high = bytes[end - odd - 1];
            return end - odd >= 2 && high >= 0xd8 && high <= 0xdb ? odd + 2 : odd;
        }
        case 'base64': case 'base64url': return end % 3;
        default: return 0;
    }
}
/** Whether the second byte can follow the first. */
function isStart([first, second]) {
    if (second === undefined) return true;
    return !((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f) || (first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f));
}

function StringDecoder(encoding) {
    this.encoding = normalized(encoding);
    Object.defineProperty(this, 'rest', { value: Buffer.alloc(0), writable: true });
}
StringDecoder.prototype.write = function write(input) {
    if (typeof input === 'string') return input;
    if (!ArrayBuffer.isView(input)) throw invalidArgType('buf', ['Buffer', 'TypedArray', 'DataView'], input);
    const bytes = Buffer.concat([this.rest, Buffer.from(input.buffer, input.byteOffset, input.byteLength)]);
    const kept = unfinished(bytes, this.encoding);
    this.rest = Buffer.from(bytes.subarray(bytes.length - kept));
    return bytes.toString(this.encoding, 0, bytes.length - kept);
};
StringDecoder.prototype.end = function end(input) {
    const text = input === undefined ? '' : this.write(input), { rest } = this;
    this.rest = Buffer.alloc(0);
    if (rest.length === 0) return text;
    return text + (this.encoding === 'utf16le' ? rest.toString('utf16le') : rest.toString(this.encoding));
};
StringDecoder.prototype.text = function text(input, offset) { return this.write(input.subarray(offset)); };
Object.defineProperties(StringDecoder.prototype, {
    lastNeed: { get() { return this.rest.length ? 1 : 0; } },
    lastTotal: { get() { return this.rest.length ? this.rest.length + 1 : 0; } },
    lastChar: { get() { return this.rest; } },
});
module.exports = { StringDecoder };
