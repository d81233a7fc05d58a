// AES: https://nodejs.org/api/crypto.html#class-cipher. The text is made when all of it is there, by `final()`.
'use strict';
const { Transform } = require('stream');
const { Buffer } = require('buffer');
const { coded } = require('internal/errors');
const { bytesOf } = require('internal/hashes');

const CIPHERS = ['aes-128-cbc', 'aes-128-ctr', 'aes-128-gcm', 'aes-192-cbc', 'aes-192-ctr', 'aes-192-gcm', 'aes-256-cbc', 'aes-256-ctr', 'aes-256-gcm'];
const STATE = Symbol('state');

function cipherClass(name, encrypts) {
    const Class = { [name]: function (algorithm, key, iv, options) {
        const [, bits, mode] = /^aes-(128|192|256)-(cbc|ctr|gcm)$/.exec(String(algorithm).toLowerCase()) ?? [];
        if (!mode) throw coded(Error, 'ERR_CRYPTO_UNKNOWN_CIPHER', `Unknown cipher: ${algorithm} is not available; there are ${CIPHERS.join(', ')}`);
        key = bytesOf(key?.symmetric ?? key, 'key');
        if (key.byteLength !== bits / 8) throw coded(RangeError, 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length');
        iv = bytesOf(iv, 'iv');
        if (iv.byteLength !== (mode === 'gcm' ? 12 : 16)) throw coded(TypeError, 'ERR_CRYPTO_INVALID_IV', 'Invalid initialization vector');
        const made = this instanceof Class ? this : Object.create(Class.prototype);
        Transform.call(made, options);
        made[STATE] = { mode, key, iv, parts: [], more: [], tag: null, done: false };
        return made;
    } }[name];
    Object.setPrototypeOf(Class.prototype, Transform.prototype);
    Object.setPrototypeOf(Class, Transform);
    Object.assign(Class.prototype, {
        update(data, inputEncoding, outputEncoding) {
            if (this[STATE].done) throw coded(Error, 'ERR_CRYPTO_INVALID_STATE', 'Trying to add data in unsupported state');
            this[STATE].parts.push(Buffer.from(bytesOf(data, 'data', inputEncoding)));
            return outputEncoding && outputEncoding !== 'buffer' ? '' : Buffer.alloc(0);
        },
        final(outputEncoding) {
            const state = this[STATE];
            if (state.done) throw coded(Error, 'ERR_CRYPTO_INVALID_STATE', 'Unsupported state or unable to authenticate data');
            state.done = true;
            if (!encrypts && state.mode === 'gcm' && state.tag) state.parts.push(state.tag);
            let text = native.crypt(state.mode, encrypts, state.key, state.iv, Buffer.concat(state.parts), Buffer.concat(state.more));
            if (text === undefined) {
                throw state.mode === 'gcm' ? new Error('Unsupported state or unable to authenticate data')
                    : coded(Error, 'ERR_OSSL_BAD_DECRYPT', 'error:1C800064:Provider routines::bad decrypt');
            }
            text = Buffer.from(text);
            if (encrypts && state.mode === 'gcm') {
                state.tag = text.subarray(text.length - 16);
                text = text.subarray(0, text.length - 16);
            }
            return outputEncoding && outputEncoding !== 'buffer' ? text.toString(outputEncoding) : text;
        },
        setAAD(bytes) { this[STATE].more.push(Buffer.from(bytesOf(bytes, 'buffer'))); return this; },
        setAutoPadding() { return this; },
        getAuthTag() {
            if (!this[STATE].tag) throw coded(Error, 'ERR_CRYPTO_INVALID_STATE', 'Invalid state for operation getAuthTag');
            return this[STATE].tag;
        },
        setAuthTag(tag, encoding) { this[STATE].tag = Buffer.from(bytesOf(tag, 'buffer', encoding)); return this; },
        _transform(chunk, encoding, callback) { this.update(chunk); callback(); },
        _flush(callback) { try { this.push(this.final()); callback(); } catch (error) { callback(error); } },
    });
    return Class;
}
const Cipheriv = cipherClass('Cipheriv', true), Decipheriv = cipherClass('Decipheriv', false);
module.exports = {
    Cipheriv, Decipheriv, crypt: native.crypt,
    createCipheriv: (...args) => new Cipheriv(...args), createDecipheriv: (...args) => new Decipheriv(...args), getCiphers: () => [...CIPHERS],
};
