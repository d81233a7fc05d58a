// Text to bytes and back, around the engine's own decoder and encoder: evaluated when a script first touches one of it.
// An expression: a function of the engine's classes that returns the globals by name.
(function (NativeEncoder, NativeDecoder) {
    'use strict';
    const { ArrayBuffer, Map, Object, RangeError, String, Symbol, TypeError, Uint8Array } = globalThis;

    // https://encoding.spec.whatwg.org/#names-and-labels, the ones that are met.
    const LABELS = new Map();
    for (const [name, labels] of Object.entries({
        'utf-8': ['unicode-1-1-utf-8', 'unicode11utf8', 'unicode20utf8', 'utf-8', 'utf8', 'x-unicode20utf8'],
        'utf-16le': ['csunicode', 'iso-10646-ucs-2', 'ucs-2', 'unicode', 'unicodefeff', 'utf-16', 'utf-16le'],
        'utf-16be': ['unicodefffe', 'utf-16be'],
        'windows-1252': [
            'ansi_x3.4-1968', 'ascii', 'cp1252', 'cp819', 'csisolatin1', 'ibm819', 'iso-8859-1', 'iso-ir-100', 'iso8859-1',
            'iso88591', 'iso_8859-1', 'iso_8859-1:1987', 'l1', 'latin1', 'us-ascii', 'windows-1252', 'x-cp1252',
        ],
    })) for (const label of labels) LABELS.set(label, name);
    // What windows-1252 has from 0x80 to 0x9f.
    const HIGH = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

    const encoder = new NativeEncoder();
    const encode = text => encoder.encode(String(text));

    class TextEncoder {
        get encoding() { return 'utf-8'; }
        encode(text = '') { return encode(text); }
        encodeInto(text, target) {
            if (!(target instanceof Uint8Array)) throw new TypeError('encodeInto needs a Uint8Array');
            let read = 0, written = 0;
            for (const character of String(text)) {
                const bytes = encode(character);
                if (written + bytes.length > target.length) break;
                target.set(bytes, written);
                read += character.length;
                written += bytes.length;
            }
            return { read, written };
        }
    }

    /** How many bytes at the end are the beginning of a character. */
    function unfinished(bytes, encoding) {
        const end = bytes.length;
        if (encoding === 'utf-8') {
            for (let back = 1; back <= 3 && back <= end; back++) {
                const byte = bytes[end - back];
                if (byte >= 0xc2 && byte <= 0xf4) return (byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4) > back ? back : 0;
                if (byte < 0x80 || byte > 0xbf) return 0;
            }
            return 0;
        }
        const odd = end % 2;
        const high = bytes[encoding === 'utf-16le' ? end - odd - 1 : end - odd - 2];
        return odd + (high >= 0xd8 && high <= 0xdb ? 2 : 0);
    }

    class TextDecoder {
        #encoding; #fatal; #ignoreBOM; #decoder; #rest = new Uint8Array(0); #atStart = true;
        constructor(label = 'utf-8', options = {}) {
            this.#encoding = LABELS.get(String(label).trim().toLowerCase());
            if (!this.#encoding) throw new RangeError(`the encoding "${label}" is not supported`);
            this.#fatal = !!options?.fatal;
            this.#ignoreBOM = !!options?.ignoreBOM;
            if (this.#encoding !== 'windows-1252') this.#decoder = new NativeDecoder(this.#encoding, { ignoreBOM: true });
        }
        get encoding() { return this.#encoding; }
        get fatal() { return this.#fatal; }
        get ignoreBOM() { return this.#ignoreBOM; }
        decode(input = new Uint8Array(0), { stream = false } = {}) {
            let bytes = ArrayBuffer.isView(input)
                ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
                : new Uint8Array(input);
            if (this.#encoding === 'windows-1252') return this.#table(bytes);
            if (this.#rest.length) {
                const all = new Uint8Array(this.#rest.length + bytes.length);
                all.set(this.#rest);
                all.set(bytes, this.#rest.length);
                bytes = all;
            }
            const kept = stream ? unfinished(bytes, this.#encoding) : 0;
            this.#rest = bytes.slice(bytes.length - kept);
            bytes = kept ? bytes.subarray(0, bytes.length - kept) : bytes;
            let text = this.#decoder.decode(bytes);
            if (this.#fatal) this.#check(bytes, text); else text = text.toWellFormed();
            if (this.#atStart && !this.#ignoreBOM && text.charCodeAt(0) === 0xfeff) text = text.slice(1);
            this.#atStart = !stream || (this.#atStart && bytes.length === 0);
            return text;
        }
        #check(bytes, text) {
            const wrong = () => { throw new TypeError(`these bytes are not valid ${this.#encoding}`); };
            if (this.#encoding !== 'utf-8') {
                if (bytes.length % 2 || !text.isWellFormed()) wrong();
            } else if (text.includes('\ufffd')) {
                // The character may have been meant.
                const again = encode(text);
                if (again.length !== bytes.length || again.some((byte, i) => byte !== bytes[i])) wrong();
            }
        }
        #table(bytes) {
            let text = '';
            for (let start = 0; start < bytes.length; start += 8192) {
                text += String.fromCharCode(...bytes.subarray(start, start + 8192));
            }
            return text.replace(/[\x80-\x9f]/g, character => HIGH[character.charCodeAt(0) - 0x80]);
        }
    }

    for (const constructor of [TextEncoder, TextDecoder]) {
        Object.defineProperty(constructor.prototype, Symbol.toStringTag, { value: constructor.name, configurable: true });
    }
    return { TextDecoder, TextEncoder };
})
