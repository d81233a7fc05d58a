// structuredClone(): evaluated when a script first touches it. An expression: a function of the engine's own, which can
// move buffers but knows fewer types, that returns it by name.
(function (engineClone) {
    'use strict';
    const { Array, ArrayBuffer, BigInt, Boolean, DataView, Date, Error, Map, Number, Object, RegExp, Set, String } = globalThis;
    const { TypeError } = globalThis;
    const { isView } = ArrayBuffer;
    const { defineProperty } = Object;

    // https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal
    function structuredClone(...given) {
        const [value, options] = given;
        if (given.length === 0) throw new TypeError('structuredClone needs a value');
        const known = new Map();
        for (const moved of options?.transfer ?? []) {
            if (!(moved instanceof ArrayBuffer)) refuse(moved);
            known.set(moved, engineClone(moved, { transfer: [moved] }));
        }
        return copy(value, known);
    }
    const refuse = value => {
        const what = typeof value === 'function' ? `the function ${value.name}` : typeof value === 'symbol' ? 'a symbol' : 'this object';
        throw new globalThis.DOMException(`${what} could not be cloned`, 'DataCloneError');
    };
    const ERRORS = ['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];
    const kindOf = value => Object.prototype.toString.call(value).slice(8, -1);

    function copy(value, known) {
        if (typeof value === 'symbol' || typeof value === 'function') refuse(value);
        if (typeof value !== 'object' || value === null) return value;
        if (known.has(value)) return known.get(value);
        const made = shell(value, known);
        known.set(value, made);
        if (value instanceof Map) {
            for (const [key, item] of [...value]) made.set(copy(key, known), copy(item, known));
        } else if (value instanceof Set) {
            for (const item of [...value]) made.add(copy(item, known));
        } else if (Array.isArray(value) || !isFull(value)) {
            for (const key of Object.keys(value)) {
                const item = copy(value[key], known);
                defineProperty(made, key, { value: item, writable: true, enumerable: true, configurable: true });
            }
        }
        return made;
    }
    /** Whether the shell of a value is all of its copy. */
    const isFull = value => isView(value) || [ArrayBuffer, Date, RegExp, Error, Boolean, Number, String, BigInt]
        .some(type => value instanceof type);

    function shell(value, known) {
        if (Array.isArray(value)) return new Array(value.length);
        if (isView(value)) {
            const buffer = copy(value.buffer, known);
            const length = value instanceof DataView ? value.byteLength : value.length;
            return new globalThis[kindOf(value)](buffer, value.byteOffset, length);
        }
        if (value instanceof Error) {
            const name = ERRORS.includes(value.name) ? value.name : 'Error';
            const made = new globalThis[name](String(value.message));
            for (const key of ['cause', 'stack']) {
                if (Object.hasOwn(value, key)) {
                    defineProperty(made, key, { value: copy(value[key], known), writable: true, configurable: true });
                }
            }
            return made;
        }
        if (value instanceof ArrayBuffer) return value.slice(0);
        if (value instanceof Date) return new Date(value.getTime());
        if (value instanceof RegExp) return new RegExp(value.source, value.flags);
        if (value instanceof Map) return new Map();
        if (value instanceof Set) return new Set();
        for (const type of [Boolean, Number, String, BigInt]) if (value instanceof type) return Object(value.valueOf());
        if (['WeakMap', 'WeakSet', 'WeakRef', 'Promise', 'Symbol', 'Generator'].includes(kindOf(value))) refuse(value);
        return {};
    }

    return { structuredClone };
})
