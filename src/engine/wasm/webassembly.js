// WebAssembly: evaluated when a script first touches it. https://webassembly.github.io/spec/js-api/
// An expression: a function of the native functions, which returns the global by name.
(function (native) {
    'use strict';
    const { ArrayBuffer, Boolean, Error, Math, Number, Object, RangeError, String, Symbol, TypeError, Uint8Array, WeakMap } = globalThis;
    const MOST_PAGES = 65536, MOST_ELEMENTS = 10000000;

    const errorClass = name => {
        const made = { [name]: class extends Error {} }[name];
        Object.defineProperty(made.prototype, 'name', { value: name, writable: true, configurable: true });
        return made;
    };
    const CompileError = errorClass('CompileError'), LinkError = errorClass('LinkError'), RuntimeError = errorClass('RuntimeError');
    native.setRuntimeError(RuntimeError);

    function bytesOf(source, caller) {
        if (ArrayBuffer.isView(source)) return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
        if (source instanceof ArrayBuffer) return new Uint8Array(source);
        throw new TypeError(`${caller}: Argument 0 must be a buffer source`);
    }
    // A number as `[EnforceRange] unsigned long` takes it.
    function countOf(value, name, most, caller) {
        const count = Math.trunc(Number(value));
        if (!(count >= 0 && count <= most)) throw new TypeError(`${caller}: Property '${name}': value ${value} is not between 0 and ${most}`);
        return count;
    }
    function limitsOf(descriptor, most, caller) {
        if (descriptor === null || typeof descriptor !== 'object') throw new TypeError(`${caller}: Argument 0 must be a descriptor`);
        const first = descriptor.initial === undefined ? 'minimum' : 'initial';
        if (descriptor[first] === undefined) throw new TypeError(`${caller}: Property 'initial' is required`);
        const initial = countOf(descriptor[first], first, most, caller);
        const maximum = descriptor.maximum === undefined ? undefined : countOf(descriptor.maximum, 'maximum', 4294967295, caller);
        if (maximum < initial) throw new RangeError(`${caller}: Property 'maximum': value ${maximum} is below the lower bound`);
        return [initial, maximum === undefined ? undefined : Math.min(maximum, most)];
    }

    // What the objects stand for, and the objects by that.
    const handles = new WeakMap(), objects = new WeakMap();
    function handleOf(object, kind, caller) {
        const handle = handles.get(object);
        if (handle?.kind !== kind) throw new TypeError(`${caller}: Receiver is not a WebAssembly.${kind}`);
        return handle.native;
    }
    function adopt(object, kind, native) {
        handles.set(object, { kind, native });
        objects.set(native, object);
        return object;
    }
    const wrap = (Class, kind, native) => objects.get(native) ?? adopt(Object.create(Class.prototype), kind, native);

    class Module {
        constructor(bytes) {
            const compiled = native.compile(bytesOf(bytes, 'WebAssembly.Module()'));
            if (typeof compiled === 'string') throw new CompileError(`WebAssembly.Module(): ${compiled}`);
            adopt(this, 'Module', compiled);
        }
        static imports(module) {
            const list = native.imports(handleOf(module, 'Module', 'WebAssembly.Module.imports()'));
            return list.map(([from, name, kind]) => ({ module: from, name, kind }));
        }
        static exports(module) {
            const list = native.exports(handleOf(module, 'Module', 'WebAssembly.Module.exports()'));
            return list.map(([name, kind]) => ({ name, kind }));
        }
        static customSections(module, name) {
            const handle = handleOf(module, 'Module', 'WebAssembly.Module.customSections()');
            if (name === undefined) throw new TypeError('WebAssembly.Module.customSections(): Argument 1 is required');
            return native.customSections(handle, String(name));
        }
    }

    function importOf(imports, [from, name, kind], index) {
        const place = `Import #${index} "${from}"`;
        const namespace = imports[from];
        if (namespace === null || (typeof namespace !== 'object' && typeof namespace !== 'function'))
            throw new TypeError(`WebAssembly.Instance(): ${place}: module is not an object or function`);
        const value = namespace[name], refuse = what => new LinkError(`WebAssembly.Instance(): ${place} "${name}": ${what}`);
        if (kind === 'function') {
            if (typeof value !== 'function') throw refuse('function import requires a callable');
            return value;
        }
        const known = handles.get(value);
        if (kind === 'global' && known?.kind !== 'Global') {
            if (!['number', 'bigint'].includes(typeof value)) throw refuse('global import must be a number, valid Wasm reference, or WebAssembly.Global object');
            return value;
        }
        const wanted = { memory: 'Memory', table: 'Table', global: 'Global' }[kind];
        if (known?.kind !== wanted) throw refuse(`${kind} import must be a WebAssembly.${wanted} object`);
        return known.native;
    }
    class Instance {
        constructor(module, imports) {
            const handle = handleOf(module, 'Module', 'WebAssembly.Instance()');
            if (imports !== undefined && (imports === null || typeof imports !== 'object'))
                throw new TypeError('WebAssembly.Instance(): Argument 1 must be an object');
            const wanted = native.imports(handle);
            if (wanted.length > 0 && imports === undefined) throw new TypeError('WebAssembly.Instance(): Imports argument must be present and must be an object');
            const made = native.instantiate(handle, wanted.map((one, index) => importOf(imports, one, index)));
            if (typeof made === 'string') throw new LinkError(`WebAssembly.Instance(): ${made}`);
            const exports = Object.create(null);
            for (const [name, kind, object] of made) exports[name] = kind === 'function' ? object : wrap(...CLASSES[kind], object);
            adopt(this, 'Instance', Object.freeze(exports));
        }
        get exports() { return handleOf(this, 'Instance', 'WebAssembly.Instance.exports'); }
    }

    class Memory {
        constructor(descriptor) {
            const [initial, maximum] = limitsOf(descriptor, MOST_PAGES, 'WebAssembly.Memory()');
            if (descriptor.shared) throw new TypeError('WebAssembly.Memory(): memory that threads share is not available here');
            adopt(this, 'Memory', native.memory(initial, maximum));
        }
        grow(delta) {
            const handle = handleOf(this, 'Memory', 'WebAssembly.Memory.grow()');
            const before = native.memoryGrow(handle, countOf(delta, 'delta', 4294967295, 'WebAssembly.Memory.grow()'));
            if (before === undefined) throw new RangeError('WebAssembly.Memory.grow(): Maximum memory size exceeded');
            return before;
        }
        get buffer() { return native.memoryBuffer(handleOf(this, 'Memory', 'WebAssembly.Memory.buffer')); }
    }

    class Table {
        constructor(descriptor, value) {
            const [initial, maximum] = limitsOf(descriptor, MOST_ELEMENTS, 'WebAssembly.Table()');
            adopt(this, 'Table', native.table(descriptor.element, initial, maximum, value));
        }
        get length() { return native.tableLength(handleOf(this, 'Table', 'WebAssembly.Table.length')); }
        get(index) { return native.tableGet(handleOf(this, 'Table', 'WebAssembly.Table.get()'), countOf(index, 'index', 4294967295, 'WebAssembly.Table.get()')); }
        set(index, value) { native.tableSet(handleOf(this, 'Table', 'WebAssembly.Table.set()'), countOf(index, 'index', 4294967295, 'WebAssembly.Table.set()'), value); }
        grow(delta, value) {
            const handle = handleOf(this, 'Table', 'WebAssembly.Table.grow()');
            const before = native.tableGrow(handle, countOf(delta, 'delta', 4294967295, 'WebAssembly.Table.grow()'), value);
            if (before === undefined) throw new RangeError('WebAssembly.Table.grow(): failed to grow table');
            return before;
        }
    }

    class Global {
        constructor(descriptor, value) {
            if (descriptor === null || typeof descriptor !== 'object') throw new TypeError('WebAssembly.Global(): Argument 0 must be a global descriptor');
            adopt(this, 'Global', native.global(String(descriptor.value), Boolean(descriptor.mutable), value));
        }
        get value() { return native.globalGet(handleOf(this, 'Global', 'get WebAssembly.Global.value')); }
        set value(value) { native.globalSet(handleOf(this, 'Global', 'set WebAssembly.Global.value'), value); }
        valueOf() { return native.globalGet(handleOf(this, 'Global', 'WebAssembly.Global.valueOf()')); }
    }
    const CLASSES = { memory: [Memory, 'Memory'], table: [Table, 'Table'], global: [Global, 'Global'] };

    const functions = {
        validate: bytes => native.validate(bytesOf(bytes, 'WebAssembly.validate()')),
        compile: async bytes => new Module(bytes),
        async instantiate(source, imports) {
            if (handles.get(source)?.kind === 'Module') return new Instance(source, imports);
            const module = new Module(source);
            return { module, instance: new Instance(module, imports) };
        },
        compileStreaming: async source => new Module(await (await source).arrayBuffer()),
        instantiateStreaming: async (source, imports) => functions.instantiate(await (await source).arrayBuffer(), imports),
    };
    const WebAssembly = {};
    const define = (object, name, value) => Object.defineProperty(object, name, { value, writable: true, configurable: true });
    for (const [name, value] of Object.entries({ ...functions, Module, Instance, Memory, Table, Global, CompileError, LinkError, RuntimeError }))
        define(WebAssembly, name, value);
    for (const [object, name] of [[WebAssembly, 'WebAssembly'], ...[Module, Instance, Memory, Table, Global].map(one => [one.prototype, `WebAssembly.${one.name}`])])
        Object.defineProperty(object, Symbol.toStringTag, { value: name, configurable: true });
    return { WebAssembly };
})
