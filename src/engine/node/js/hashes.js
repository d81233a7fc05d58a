// Hashes and HMACs: https://nodejs.org/api/crypto.html#class-hash
'use strict';
const { Transform } = require('stream');
const { Buffer } = require('buffer');
const { coded, invalidArgType, needFunction, needString, outOfRange } = require('internal/errors');

/** Bytes of text or of a view. */
function bytesOf(data, name, encoding) {
    if (typeof data === 'string') return Buffer.from(data, encoding === 'buffer' ? 'utf8' : encoding);
    if (ArrayBuffer.isView(data) || data instanceof ArrayBuffer) return data;
    throw invalidArgType(name, ['string', 'Buffer', 'TypedArray', 'DataView'], data);
}
const out = (buffer, encoding) => {
    const bytes = Buffer.from(buffer);
    return encoding && encoding !== 'buffer' ? bytes.toString(encoding) : bytes;
};
const finalized = () => coded(Error, 'ERR_CRYPTO_HASH_FINALIZED', 'Digest already called');

const STATE = Symbol('state');
function hashClass(name, start) {
    const Class = { [name]: function (...args) { return start.call(this, Class, args); } }[name];
    Object.setPrototypeOf(Class.prototype, Transform.prototype);
    Object.setPrototypeOf(Class, Transform);
    Object.assign(Class.prototype, {
        update(data, encoding) {
            if (this[STATE].done || !native.update(this[STATE].hash, bytesOf(data, 'data', encoding))) throw finalized();
            return this;
        },
        digest(encoding) {
            if (this[STATE].done) {
                // An HMAC gives nothing the second time.
                if (name === 'Hmac') return out(new ArrayBuffer(0), encoding);
                throw finalized();
            }
            this[STATE].done = true;
            return out(native.digest(this[STATE].hash), encoding);
        },
        _transform(chunk, encoding, callback) { this.update(chunk, encoding); callback(); },
        _flush(callback) { this.push(this.digest()); callback(); },
    });
    return Class;
}

function created(Class, hash, options, self) {
    const made = self instanceof Class ? self : Object.create(Class.prototype);
    Transform.call(made, options);
    made[STATE] = { hash, done: false };
    return made;
}
const Hash = hashClass('Hash', function (Class, [algorithm, options]) {
    needString(algorithm, 'algorithm');
    const hash = native.createHash(algorithm);
    if (!hash) throw coded(Error, 'ERR_OSSL_EVP_UNSUPPORTED', 'Digest method not supported');
    return created(Class, hash, options, this);
});
Hash.prototype.copy = function copy(options) {
    if (this[STATE].done) throw finalized();
    return created(Hash, native.copy(this[STATE].hash), options);
};
const Hmac = hashClass('Hmac', function (Class, [algorithm, key, options]) {
    needString(algorithm, 'hmac');
    const secret = key?.symmetric ?? key;
    if (secret == null) throw invalidArgType('key', ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView', 'string', 'KeyObject', 'CryptoKey'], key);
    const hash = native.createHash(algorithm, bytesOf(secret, 'key', options?.encoding));
    if (!hash) throw coded(Error, 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${algorithm}`);
    return created(Class, hash, options, this);
});

const invalidDigest = digest => coded(TypeError, 'ERR_CRYPTO_INVALID_DIGEST', `Invalid digest: ${digest}`);
function pbkdf2Sync(password, salt, iterations, keylen, digest) {
    needString(digest, 'digest');
    password = bytesOf(password, 'password');
    salt = bytesOf(salt, 'salt');
    for (const [name, value] of [['iterations', iterations], ['keylen', keylen]]) {
        if (typeof value !== 'number') throw invalidArgType(name, 'number', value);
        if (!Number.isInteger(value)) throw outOfRange(name, 'an integer', value);
        if (value < (name === 'iterations' ? 1 : 0) || value > 2147483647) throw outOfRange(name, `>= ${name === 'iterations' ? 1 : 0} && <= 2147483647`, value);
    }
    const key = native.pbkdf2(password, salt, iterations, keylen, digest);
    if (!key) throw invalidDigest(digest);
    return Buffer.from(key);
}
function hkdfSync(digest, key, salt, info, keylen) {
    needString(digest, 'digest');
    const made = native.hkdf(bytesOf(key?.symmetric ?? key, 'ikm'), bytesOf(salt, 'salt'), bytesOf(info, 'info'), keylen, digest);
    if (!made) throw native.createHash(digest) ? coded(RangeError, 'ERR_CRYPTO_INVALID_KEYLEN', 'Invalid key length') : invalidDigest(digest);
    return made;
}
/** The form with a callback, which comes later. */
const later = sync => (...args) => {
    const callback = args.pop();
    needFunction(callback, 'callback');
    const result = sync(...args);
    process.nextTick(callback, null, result);
};
const hash = (algorithm, data, encoding = 'hex') => new Hash(algorithm).update(data).digest(encoding);

module.exports = {
    Hash, Hmac, bytesOf, hash, hkdf: later(hkdfSync), hkdfSync, later, pbkdf2: later(pbkdf2Sync), pbkdf2Sync,
    createHash: (algorithm, options) => new Hash(algorithm, options), createHmac: (algorithm, key, options) => new Hmac(algorithm, key, options),
    getHashes: () => native.hashes().flatMap(name => [`RSA-${name.toUpperCase()}`, name]), isHash: name => native.createHash(name) !== undefined,
};
