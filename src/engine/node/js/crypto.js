// https://nodejs.org/api/crypto.html: what needs no key pairs.
'use strict';
const { Buffer } = require('buffer');
const { coded, invalidArgType, needFunction, outOfRange } = require('internal/errors');
const { fill } = require('internal/missing');
const hashes = require('internal/hashes');
const webcrypto = globalThis.crypto;

const lazy = { get ciphers() { return require('internal/ciphers'); } };

function randomFillSync(buffer, offset = 0, size = buffer.byteLength - offset) {
    const bytes = new Uint8Array(buffer.buffer ?? buffer, (buffer.byteOffset ?? 0) + offset, size);
    for (let start = 0; start < bytes.length; start += 65536) webcrypto.getRandomValues(bytes.subarray(start, start + 65536));
    return buffer;
}
function randomBytes(size, callback) {
    if (typeof size !== 'number') throw invalidArgType('size', 'number', size);
    if (!(size >= 0 && size <= 2147483647)) throw outOfRange('size', '>= 0 && <= 2147483647', size);
    const bytes = randomFillSync(Buffer.alloc(size));
    if (callback === undefined) return bytes;
    needFunction(callback, 'callback');
    process.nextTick(callback, null, bytes);
    return undefined;
}
function randomInt(min, max, callback) {
    if (max === undefined || typeof max === 'function') [min, max, callback] = [0, min, max];
    for (const [name, value] of [['min', min], ['max', max]]) if (!Number.isSafeInteger(value)) throw invalidArgType(name, 'a safe integer', value);
    const range = max - min;
    if (range <= 0) throw outOfRange('max', `greater than the value of "min" (${min})`, max);
    if (range > 2 ** 48 - 1) throw outOfRange('max - min', '<= 281474976710655', range);
    const limit = 2 ** 48 - (2 ** 48 % range);
    let value;
    do value = randomBytes(6).readUIntBE(0, 6); while (value >= limit);
    value = (value % range) + min;
    if (callback === undefined) return value;
    process.nextTick(callback, undefined, value);
    return undefined;
}
function timingSafeEqual(one, other) {
    for (const [name, value] of [['buf1', one], ['buf2', other]]) {
        if (!ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer)) throw invalidArgType(name, ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'], value);
    }
    if (one.byteLength !== other.byteLength) throw coded(RangeError, 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH', 'Input buffers must have the same byte length');
    const bytes = value => new Uint8Array(value.buffer ?? value, value.byteOffset ?? 0, value.byteLength);
    const [a, b] = [bytes(one), bytes(other)];
    let difference = 0;
    for (let i = 0; i < a.length; i++) difference |= a[i] ^ b[i];
    return difference === 0;
}

/** https://nodejs.org/api/crypto.html#class-keyobject, for secrets. */
class KeyObject {
    #bytes;
    constructor(bytes) { this.#bytes = Buffer.from(bytes); }
    get type() { return 'secret'; }
    get symmetric() { return this.#bytes; }
    get symmetricKeySize() { return this.#bytes.length; }
    get asymmetricKeyType() { return undefined; }
    export(options) { return options?.format === 'jwk' ? { kty: 'oct', k: this.#bytes.toString('base64url') } : Buffer.from(this.#bytes); }
    equals(other) { return other.type === 'secret' && this.#bytes.equals(other.export()); }
    static from(key) { return new KeyObject(key.secret); }
}
const createSecretKey = (key, encoding) => new KeyObject(Buffer.from(hashes.bytesOf(key, 'key', encoding)));

const crypto = {
    ...hashes, KeyObject, createSecretKey, randomBytes, pseudoRandomBytes: randomBytes, prng: randomBytes, rng: randomBytes, randomFillSync, randomInt, timingSafeEqual,
    createCipheriv: (...args) => lazy.ciphers.createCipheriv(...args), createDecipheriv: (...args) => lazy.ciphers.createDecipheriv(...args),
    getCiphers: () => lazy.ciphers.getCiphers(), getCurves: () => [],
    randomFill(buffer, ...rest) {
        const callback = rest.pop();
        needFunction(callback, 'callback');
        randomFillSync(buffer, ...rest);
        process.nextTick(callback, null, buffer);
    },
    randomUUID: () => webcrypto.randomUUID(),
    getRandomValues: array => webcrypto.getRandomValues(array),
    webcrypto, get subtle() { return webcrypto.subtle; }, constants: {}, fips: false, getFips: () => 0, setFips() {}, setEngine() {}, secureHeapUsed: () => undefined,
};
for (const name of ['bytesOf', 'later', 'isHash']) delete crypto[name];
fill(crypto, 'crypto', `createDiffieHellman createDiffieHellmanGroup createECDH createPrivateKey createPublicKey createSign createVerify diffieHellman
    generateKey generateKeySync generateKeyPair generateKeyPairSync generatePrime generatePrimeSync checkPrime checkPrimeSync getCipherInfo getDiffieHellman
    privateDecrypt privateEncrypt publicDecrypt publicEncrypt scrypt scryptSync sign verify Certificate DiffieHellman DiffieHellmanGroup ECDH Sign Verify
    X509Certificate`);
for (const name of ['Cipheriv', 'Decipheriv']) Object.defineProperty(crypto, name, { enumerable: true, get: () => lazy.ciphers[name] });
module.exports = crypto;
