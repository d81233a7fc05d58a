// structuredClone(): evaluated when a script first touches it. An expression: a function of the engine's own, which can
// move buffers but knows fewer types, and of the native functions that tell the kinds of objects, that returns it by name.
(function (engineClone, kinds, isLive, cloneBlob) {
    'use strict';
    const { kindOf, isPlain } = kinds;
    const { Array, ArrayBuffer, BigInt, Boolean, DataView, Date, Map, Number, Object, RegExp, Set, String, TypeError, Uint8Array } = globalThis;
    const { defineProperty, getPrototypeOf } = Object;
    const wrapped = [Boolean, Number, String, BigInt].map(type => type.prototype.valueOf);

    // https://html.spec.whatwg.org/multipage/structured-data.html#dom-structuredclone
    function structuredClone(...given) {
        const [value, options] = given;
        if (given.length === 0) throw new TypeError('structuredClone needs a value');
        if (options !== undefined && options !== null && typeof options !== 'object' && typeof options !== 'function') {
            throw new TypeError('the options of structuredClone are an object');
        }
        const moved = [...options?.transfer ?? []];
        moved.forEach((buffer, index) => {
            if (kindOf(buffer) !== 'ArrayBuffer' || buffer.detached || moved.indexOf(buffer) < index) refuse(buffer);
        });
        const made = copy(value, new Map());
        // Only now: a view has no length once its buffer has moved.
        for (const buffer of moved) engineClone(buffer, { transfer: [buffer] });
        return made;
    }
    const refuse = value => {
        const what = typeof value === 'function' ? `the function ${value.name}` : typeof value === 'symbol' ? 'a symbol' : 'this object';
        throw new globalThis.DOMException(`${what} could not be cloned`, 'DataCloneError');
    };
    const ERRORS = ['EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError', 'URIError'];

    // https://html.spec.whatwg.org/multipage/structured-data.html#structuredserializeinternal
    function copy(value, known) {
        if (typeof value === 'symbol' || typeof value === 'function') refuse(value);
        if (typeof value !== 'object' || value === null) return value;
        if (known.has(value)) return known.get(value);
        const kind = isLive(value) ? 'live' : kindOf(value);
        // Plain objects, which are the most, are not asked.
        const blob = kind === '' && getPrototypeOf(value) !== Object.prototype ? cloneBlob(value) : undefined;
        if (blob) {
            known.set(value, blob);
            return blob;
        }
        const make = SHELLS[kind] ?? refuse;
        const made = make(value, known);
        known.set(value, made);
        if (kind === 'Map') {
            for (const [key, item] of [...Map.prototype.entries.call(value)]) made.set(copy(key, known), copy(item, known));
        } else if (kind === 'Set') {
            for (const item of [...Set.prototype.values.call(value)]) made.add(copy(item, known));
        } else if (kind === 'Array' || kind === 'live' || kind === '' && isPlain(value)) {
            for (const key of Object.keys(value)) {
                const item = copy(value[key], known);
                defineProperty(made, key, { value: item, writable: true, enumerable: true, configurable: true });
            }
        }
        return made;
    }

    /** The copies of objects by their kinds, without what they hold. */
    const SHELLS = {
        '': value => isPlain(value) ? {} : wrapper(value),
        Array: value => new Array(value.length),
        ArrayBuffer: buffer,
        DataView: (view, known) => new DataView(copy(view.buffer, known), view.byteOffset, view.byteLength),
        Date: value => new Date(Date.prototype.getTime.call(value)),
        Error: error,
        Map: () => new Map(),
        RegExp: value => new RegExp(value.source, value.flags),
        Set: () => new Set(),
        SharedArrayBuffer: value => value,
        live: () => ({}),
        TypedArray: (view, known) => new globalThis[view[Symbol.toStringTag]](copy(view.buffer, known), view.byteOffset, view.length),
    };

    /** The object of a primitive value; of no other object that is not plain. */
    function wrapper(value) {
        for (const valueOf of wrapped) {
            try { return Object(valueOf.call(value)); } catch { /* It is of another type. */ }
        }
        return refuse(value);
    }

    function buffer(value) {
        if (value.detached) refuse(value);
        if (!value.resizable) return value.slice(0);
        const made = new ArrayBuffer(value.byteLength, { maxByteLength: value.maxByteLength });
        new Uint8Array(made).set(new Uint8Array(value));
        return made;
    }

    function error(value, known) {
        const name = ERRORS.includes(value.name) ? value.name : 'Error';
        const made = new globalThis[name](String(value.message));
        for (const key of ['cause', 'stack']) {
            if (Object.hasOwn(value, key)) {
                defineProperty(made, key, { value: copy(value[key], known), writable: true, configurable: true });
            }
        }
        return made;
    }

    return { structuredClone };
})
