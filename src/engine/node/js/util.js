// https://nodejs.org/api/util.html
'use strict';
const { kindOf } = native;
const { coded, invalidArgType, needFunction, needString } = require('internal/errors');
const { format, formatWithOptions } = require('internal/format');
const { inspect } = require('internal/inspect');
const { isDeepEqual } = require('internal/equal');

const customPromisify = Symbol.for('nodejs.util.promisify.custom');
const tagOf = value => Object.prototype.toString.call(value).slice(8, -1);
const isKind = (...kinds) => value => kinds.includes(kindOf(value));
const typedName = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get;
const isTyped = name => value => kindOf(value) === 'TypedArray' && typedName.call(value) === name;
const isBoxed = type => value => {
    if (typeof value !== 'object' || value === null) return false;
    try { type.prototype.valueOf.call(value); return true; } catch { return false; }
};

const types = {
    isAnyArrayBuffer: isKind('ArrayBuffer', 'SharedArrayBuffer'),
    isArgumentsObject: value => typeof value === 'object' && tagOf(value) === 'Arguments' && !(Symbol.toStringTag in value),
    isArrayBuffer: isKind('ArrayBuffer'),
    isArrayBufferView: value => ArrayBuffer.isView(value),
    isAsyncFunction: value => typeof value === 'function' && /^Async/.test(tagOf(value)),
    isBigIntObject: isBoxed(BigInt),
    isBooleanObject: isBoxed(Boolean),
    isBoxedPrimitive: value => [Number, String, Boolean, BigInt, Symbol].some(type => isBoxed(type)(value)),
    isCryptoKey: () => false,
    isDataView: isKind('DataView'),
    isDate: isKind('Date'),
    isExternal: () => false,
    isGeneratorFunction: value => typeof value === 'function' && /Generator/.test(tagOf(value)),
    isGeneratorObject: value => kindOf(value) === 'Generator' || (typeof value === 'object' && tagOf(value) === 'AsyncGenerator'),
    isKeyObject: () => false,
    isMap: isKind('Map'),
    isMapIterator: value => typeof value === 'object' && tagOf(value) === 'Map Iterator',
    isModuleNamespaceObject: isKind('Module'),
    isNativeError: isKind('Error'),
    isNumberObject: isBoxed(Number),
    isPromise: isKind('Promise'),
    isProxy: isKind('Proxy'),
    isRegExp: isKind('RegExp'),
    isSet: isKind('Set'),
    isSetIterator: value => typeof value === 'object' && tagOf(value) === 'Set Iterator',
    isSharedArrayBuffer: isKind('SharedArrayBuffer'),
    isStringObject: isBoxed(String),
    isSymbolObject: isBoxed(Symbol),
    isTypedArray: isKind('TypedArray'),
    isWeakMap: isKind('WeakMap'),
    isWeakSet: isKind('WeakSet'),
};
for (const name of [
    'BigInt64Array', 'BigUint64Array', 'Float32Array', 'Float64Array', 'Int8Array', 'Int16Array', 'Int32Array', 'Uint8Array',
    'Uint8ClampedArray', 'Uint16Array', 'Uint32Array',
]) types[`is${name}`] = isTyped(name);

function promisify(original) {
    needFunction(original, 'original');
    if (original[customPromisify]) {
        needFunction(original[customPromisify], 'util.promisify.custom');
        return Object.defineProperty(original[customPromisify], customPromisify, { value: original[customPromisify], configurable: true });
    }
    function promised(...args) {
        return new Promise((resolve, reject) => {
            Reflect.apply(original, this, [...args, (error, ...values) => { if (error) reject(error); else resolve(values[0]); }]);
        });
    }
    Object.setPrototypeOf(promised, Object.getPrototypeOf(original));
    Object.defineProperty(promised, customPromisify, { value: promised, configurable: true });
    return Object.defineProperties(promised, Object.getOwnPropertyDescriptors(original));
}
promisify.custom = customPromisify;

function callbackify(original) {
    needFunction(original, 'original');
    function callbackified(...args) {
        const callback = args.pop();
        needFunction(callback, 'last argument');
        Reflect.apply(original, this, args).then(value => process.nextTick(callback, null, value), reason => {
            if (!reason) {
                const error = coded(Error, 'ERR_FALSY_VALUE_REJECTION', 'Promise was rejected with falsy value');
                error.reason = reason;
                reason = error;
            }
            process.nextTick(callback, reason);
        });
    }
    const descriptors = Object.getOwnPropertyDescriptors(original);
    if (typeof descriptors.length?.value === 'number') descriptors.length.value++;
    if (typeof descriptors.name?.value === 'string') descriptors.name.value += 'Callbackified';
    return Object.defineProperties(callbackified, descriptors);
}

function inherits(constructor, parent) {
    if (constructor === undefined || constructor === null) throw invalidArgType('ctor', 'function', constructor);
    if (parent === undefined || parent === null) throw invalidArgType('superCtor', 'function', parent);
    if (parent.prototype === undefined) throw invalidArgType('superCtor.prototype', 'Object', parent.prototype);
    Object.defineProperty(constructor, 'super_', { value: parent, writable: true, configurable: true });
    Object.setPrototypeOf(constructor.prototype, parent.prototype);
}

const warned = new Set();
function deprecate(original, message, code) {
    let told = false;
    function deprecated(...args) {
        if (!told && !(code && warned.has(code))) process.emitWarning(message, 'DeprecationWarning', code);
        told = true;
        if (code) warned.add(code);
        return new.target ? Reflect.construct(original, args, new.target) : Reflect.apply(original, this, args);
    }
    Object.setPrototypeOf(deprecated, original);
    if (original.prototype) deprecated.prototype = original.prototype;
    return deprecated;
}

/** Nobody sets NODE_DEBUG here. */
function debuglog() {
    const log = () => {};
    log.enabled = false;
    return log;
}

function styleText(style, text) {
    needString(text, 'text');
    for (const name of [style].flat().reverse()) {
        const pair = inspect.colors[name];
        if (!pair) throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', `The argument 'format' must be one of: ${Object.keys(inspect.colors).map(key => `'${key}'`).join(', ')}. Received ${inspect(name)}`);
        text = `\x1b[${pair[0]}m${text}\x1b[${pair[1]}m`;
    }
    return text;
}

// https://nodejs.org/api/util.html#utilparseargsconfig
function parseArgs({ args = process.argv.slice(2), options = {}, strict = true, allowPositionals = !strict, tokens: wantsTokens = false } = {}) {
    const values = Object.create(null), positionals = [], tokens = [];
    const fail = (code, message) => { throw coded(TypeError, code, message); };
    const byShort = short => Object.keys(options).find(name => options[name].short === short);
    const store = (name, rawName, value, index, inlineValue) => {
        const option = options[name];
        if (strict && !option) fail('ERR_PARSE_ARGS_UNKNOWN_OPTION', `Unknown option '${rawName}'`);
        if (strict && option.type === 'string' && typeof value !== 'string') fail('ERR_PARSE_ARGS_INVALID_OPTION_VALUE', `Option '${rawName} <value>' argument missing`);
        if (strict && option.type === 'boolean' && value !== undefined) fail('ERR_PARSE_ARGS_INVALID_OPTION_VALUE', `Option '${rawName}' does not take an argument`);
        tokens.push({ kind: 'option', name, rawName, index, value, inlineValue });
        const stored = value ?? true;
        if (option?.multiple) (values[name] ??= []).push(stored); else values[name] = stored;
    };
    const rest = [...args];
    for (let index = 0; rest.length; index++) {
        const arg = rest.shift();
        if (arg === '--') {
            tokens.push({ kind: 'option-terminator', index });
            for (const value of rest.splice(0)) {
                positionals.push(value);
                tokens.push({ kind: 'positional', index: ++index, value });
            }
        } else if (arg.startsWith('--')) {
            const [, name, value] = /^--([^=]+)(?:=([^]*))?$/.exec(arg) ?? [null, arg.slice(2)];
            if (value === undefined && options[name]?.type === 'string' && rest.length) store(name, `--${name}`, rest.shift(), index++, false);
            else store(name, `--${name}`, value, index, value === undefined ? undefined : true);
        } else if (/^-[^-]/.test(arg)) {
            for (let i = 1; i < arg.length; i++) {
                const name = byShort(arg[i]) ?? arg[i];
                if (options[name]?.type !== 'string') { store(name, `-${arg[i]}`, undefined, index, undefined); continue; }
                const inline = arg.slice(i + 1);
                if (inline || !rest.length) store(name, `-${arg[i]}`, inline || undefined, index, inline ? true : undefined);
                else store(name, `-${arg[i]}`, rest.shift(), index++, false);
                break;
            }
        } else {
            if (!allowPositionals) fail('ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL', `Unexpected argument '${arg}'. This command does not take positional arguments`);
            positionals.push(arg);
            tokens.push({ kind: 'positional', index, value: arg });
        }
    }
    for (const [name, option] of Object.entries(options)) if (option.default !== undefined && values[name] === undefined) values[name] = option.default;
    return wantsTokens ? { values, positionals, tokens } : { values, positionals };
}

// https://nodejs.org/api/util.html#class-utilmimetype
class MIMEType {
    constructor(text) {
        const [, type, subtype, params] = /^\s*([^/;\s]+)\/([^;\s]+)\s*(?:;(.*))?$/.exec(String(text)) ?? [];
        if (!type) throw coded(TypeError, 'ERR_INVALID_MIME_SYNTAX', `The MIME syntax for a type in "${text}" is invalid`);
        this.type = type.toLowerCase();
        this.subtype = subtype.toLowerCase();
        this.params = new Map((params ?? '').split(';').filter(Boolean).map(part => part.trim().split('=')).map(([key, value = '']) => [key.toLowerCase(), value.replace(/^"|"$/g, '')]));
    }
    get essence() { return `${this.type}/${this.subtype}`; }
    toString() { return [this.essence, ...[...this.params].map(([key, value]) => `${key}=${value}`)].join(';'); }
}

const ERRNO = { ENOENT: -2, EACCES: -13, EEXIST: -17, ENOTDIR: -20, EISDIR: -21, EINVAL: -22 };

module.exports = {
    MIMEType, MIMEParams: Map,
    TextDecoder, TextEncoder,
    _extend: (target, source) => Object.assign(target, source !== null && typeof source === 'object' ? source : undefined),
    _exceptionWithHostPort: (error, syscall, address, port) => Object.assign(new Error(`${syscall} ${error} ${address}:${port}`), { errno: error, syscall, address, port }),
    aborted: signal => new Promise(resolve => { if (signal.aborted) resolve(); else signal.addEventListener('abort', () => resolve(), { once: true }); }),
    callbackify, debug: debuglog, debuglog, deprecate, format, formatWithOptions, inherits, inspect, parseArgs, promisify, styleText, types,
    getSystemErrorName: number => Object.keys(ERRNO).find(name => ERRNO[name] === number),
    getSystemErrorMap: () => new Map(Object.entries(ERRNO).map(([name, number]) => [number, [name, name]])),
    isArray: Array.isArray,
    isBoolean: value => typeof value === 'boolean',
    isBuffer: value => require('buffer').Buffer.isBuffer(value),
    isDate: types.isDate,
    isDeepStrictEqual: (one, other) => isDeepEqual(one, other, true),
    isError: value => types.isNativeError(value) || value instanceof Error,
    isFunction: value => typeof value === 'function',
    isNull: value => value === null,
    isNullOrUndefined: value => value === null || value === undefined,
    isNumber: value => typeof value === 'number',
    isObject: value => value !== null && typeof value === 'object',
    isPrimitive: value => value === null || (typeof value !== 'object' && typeof value !== 'function'),
    isRegExp: types.isRegExp,
    isString: value => typeof value === 'string',
    isSymbol: value => typeof value === 'symbol',
    isUndefined: value => value === undefined,
    log: (...args) => console.log(...args),
    stripVTControlCharacters(text) {
        needString(text, 'str');
        return text.replace(/[\u001b\u009b][[\]()#;?]*(?:(?:(?:(?:;[-a-zA-Z\d/#&.:=?%@~_]+)*|[a-zA-Z\d]+(?:;[-a-zA-Z\d/#&.:=?%@~_]*)*)?(?:\u0007|\u001b\u005c|\u009c))|(?:(?:\d{1,4}(?:;\d{0,4})*)?[\dA-PR-TZcf-nq-uy=><~]))/g, '');
    },
    toUSVString: text => String(text).toWellFormed(),
    transferableAbortController: () => new AbortController(),
    transferableAbortSignal: signal => signal,
};
