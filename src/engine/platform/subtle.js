// SubtleCrypto as far as it needs no key pairs: evaluated when a script first touches it. https://w3c.github.io/webcrypto/
// An expression: a function of the native hashes and ciphers, which returns the globals by name, and `subtle`.
(function (hashes, ciphers) {
    'use strict';
    const { ArrayBuffer, JSON, Object, Reflect, String, Symbol, TypeError, Uint8Array, WeakMap } = globalThis;
    const { atob, btoa } = globalThis;
    const refuse = (message, name) => new globalThis.DOMException(message, name);
    const nameOf = algorithm => String(algorithm?.name ?? algorithm).toUpperCase();
    function bytesOf(data) {
        if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
        if (data instanceof ArrayBuffer) return new Uint8Array(data);
        throw new TypeError('a buffer or a view of one is needed');
    }
    const HASHES = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];
    function hashOf(algorithm) {
        const name = nameOf(algorithm);
        if (!HASHES.includes(name)) throw refuse(`the hash ${name} is not available; there are ${HASHES.join(', ')}`, 'NotSupportedError');
        return name;
    }
    const digest = (name, data, key) => {
        const hash = hashes.createHash(name, key);
        hashes.update(hash, data);
        return hashes.digest(hash);
    };
    const BLOCKS = { 'SHA-1': 64, 'SHA-256': 64, 'SHA-384': 128, 'SHA-512': 128 };

    const KEY = Symbol('key'), secrets = new WeakMap();
    class CryptoKey {
        constructor(key) { if (key !== KEY) throw new TypeError('a CryptoKey comes from SubtleCrypto'); }
        get type() { return stateOf(this).type; }
        get extractable() { return stateOf(this).extractable; }
        get algorithm() { return stateOf(this).algorithm; }
        get usages() { return [...stateOf(this).usages]; }
    }
    function stateOf(key) {
        const state = secrets.get(key);
        if (!state) throw new TypeError('a CryptoKey is needed');
        return state;
    }
    function made(bytes, algorithm, extractable, usages) {
        const key = Reflect.construct(CryptoKey, [KEY]);
        secrets.set(key, { type: 'secret', bytes, algorithm, extractable: !!extractable, usages: [...usages] });
        return key;
    }
    function use(key, algorithm, usage) {
        const state = stateOf(key);
        if (state.algorithm.name !== nameOf(algorithm)) throw refuse(`the key is one for ${state.algorithm.name}`, 'InvalidAccessError');
        const other = { encrypt: 'wrapKey', decrypt: 'unwrapKey' }[usage];
        if (!state.usages.includes(usage) && !state.usages.includes(other)) throw refuse(`the key may not be used to ${usage}`, 'InvalidAccessError');
        return state;
    }
    const AES = { 'AES-CBC': 'cbc', 'AES-CTR': 'ctr', 'AES-GCM': 'gcm' };
    const unknown = name => refuse(`the algorithm ${name} is not available: there are AES-CBC, AES-CTR, AES-GCM, HMAC, HKDF and PBKDF2`, 'NotSupportedError');

    function describe(algorithm, length) {
        const name = nameOf(algorithm);
        if (name === 'HMAC') return { name, hash: { name: hashOf(algorithm.hash) }, length };
        if (name in AES) {
            if (![128, 192, 256].includes(length)) throw refuse(`a key for ${name} has 128, 192 or 256 bits, ${length} given`, 'DataError');
            return { name, length };
        }
        if (name === 'PBKDF2' || name === 'HKDF') return { name };
        throw unknown(name);
    }

    function crypt(algorithm, key, data, encrypts) {
        const { bytes, algorithm: { name } } = use(key, algorithm, encrypts ? 'encrypt' : 'decrypt'), mode = AES[name];
        const iv = bytesOf(mode === 'ctr' ? algorithm.counter : algorithm.iv);
        if (mode === 'gcm' && iv.length !== 12) throw refuse('the iv of AES-GCM has 12 bytes here', 'NotSupportedError');
        if (mode === 'gcm' && (algorithm.tagLength ?? 128) !== 128) throw refuse('the tag of AES-GCM has 128 bits here', 'NotSupportedError');
        if (mode !== 'gcm' && iv.length !== 16) throw refuse(`the iv of ${name} has 16 bytes`, 'OperationError');
        const text = ciphers.crypt(mode, encrypts, bytes, iv, bytesOf(data).slice(), algorithm.additionalData ? bytesOf(algorithm.additionalData) : new Uint8Array(0));
        if (text === undefined) throw refuse('the operation failed: key, iv or text are not as they should be', 'OperationError');
        return text;
    }
    function bitsOf(algorithm, key, length) {
        const { bytes, algorithm: { name } } = stateOf(key), hash = hashOf(algorithm.hash);
        if (!length || length % 8) throw refuse('the number of bits has to be a multiple of 8', 'OperationError');
        const result = name === 'PBKDF2' ? hashes.pbkdf2(bytes, bytesOf(algorithm.salt), algorithm.iterations, length / 8, hash)
            : hashes.hkdf(bytes, bytesOf(algorithm.salt), bytesOf(algorithm.info), length / 8, hash);
        if (result === undefined) throw refuse('the operation failed', 'OperationError');
        return result;
    }
    const toBase64Url = bytes => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
    const fromBase64Url = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), character => character.charCodeAt(0));
    const lengthOf = algorithm => algorithm.length ?? (nameOf(algorithm) === 'HMAC' ? BLOCKS[hashOf(algorithm.hash)] * 8 : 0);

    class SubtleCrypto {
        constructor(key) { if (key !== KEY) throw new TypeError('there is one SubtleCrypto: crypto.subtle'); }
        async digest(algorithm, data) { return digest(hashOf(algorithm), bytesOf(data)); }
        async importKey(format, data, algorithm, extractable, usages) {
            let bytes;
            if (format === 'raw') bytes = bytesOf(data).slice();
            else if (format === 'jwk' && data?.kty === 'oct') bytes = fromBase64Url(data.k);
            else throw refuse(`keys in the format ${format} are not available; there are raw and jwk of secrets`, 'NotSupportedError');
            return made(bytes, describe(algorithm, bytes.length * 8), extractable, usages);
        }
        async exportKey(format, key) {
            const { bytes, extractable, algorithm: { name, hash, length }, usages } = stateOf(key);
            if (!extractable) throw refuse('the key is not extractable', 'InvalidAccessError');
            if (format === 'raw') return bytes.slice().buffer;
            const alg = hash ? `HS${hash.name.slice(4)}` : `A${length}${name.slice(4)}`;
            if (format === 'jwk') return { kty: 'oct', k: toBase64Url(bytes), alg, key_ops: [...usages], ext: true };
            throw refuse(`keys in the format ${format} are not available; there are raw and jwk`, 'NotSupportedError');
        }
        async generateKey(algorithm, extractable, usages) {
            const length = lengthOf(algorithm), described = describe(algorithm, length);
            return made(globalThis.crypto.getRandomValues(new Uint8Array(length / 8)), described, extractable, usages);
        }
        async sign(algorithm, key, data) {
            const { bytes, algorithm: { hash } } = use(key, algorithm, 'sign');
            return digest(hash.name, bytesOf(data), bytes);
        }
        async verify(algorithm, key, signature, data) {
            const { bytes, algorithm: { hash } } = use(key, algorithm, 'verify');
            const [one, other] = [new Uint8Array(digest(hash.name, bytesOf(data), bytes)), bytesOf(signature)];
            return one.length === other.length && one.reduce((difference, byte, i) => difference | (byte ^ other[i]), 0) === 0;
        }
        async encrypt(algorithm, key, data) { return crypt(algorithm, key, data, true); }
        async decrypt(algorithm, key, data) { return crypt(algorithm, key, data, false); }
        async deriveBits(algorithm, key, length) { use(key, algorithm, 'deriveBits'); return bitsOf(algorithm, key, length); }
        async deriveKey(algorithm, key, target, extractable, usages) {
            use(key, algorithm, 'deriveKey');
            const length = lengthOf(target), bytes = new Uint8Array(bitsOf(algorithm, key, length));
            return made(bytes, describe(target, length), extractable, usages);
        }
        async wrapKey(format, key, wrapping, algorithm) {
            const exported = await this.exportKey(format, key);
            return crypt(algorithm, wrapping, format === 'jwk' ? new globalThis.TextEncoder().encode(JSON.stringify(exported)) : exported, true);
        }
        async unwrapKey(format, wrapped, wrapping, algorithm, ...rest) {
            const bytes = crypt(algorithm, wrapping, wrapped, false);
            return this.importKey(format, format === 'jwk' ? JSON.parse(new globalThis.TextDecoder().decode(bytes)) : bytes, ...rest);
        }
    }
    for (const constructor of [CryptoKey, SubtleCrypto]) {
        Object.defineProperty(constructor.prototype, Symbol.toStringTag, { value: constructor.name, configurable: true });
    }
    return { CryptoKey, SubtleCrypto, subtle: Reflect.construct(SubtleCrypto, [KEY]) };
})
