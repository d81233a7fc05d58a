// The half of the shim that runs in the VM. PHP asks through dispatch(), which has a name that only PHP knows; scripts
// reach PHP through host(). Values cross as Values.php describes. Built-ins are taken before a script can change them.
(function (host, dispatchName, objectName) {
    'use strict';

    const { apply, ownKeys, get: reflectGet, set: reflectSet, has: reflectHas, deleteProperty, getOwnPropertyDescriptor } = Reflect;
    const { isArray } = Array;
    const { defineProperty, prototype: objectPrototype } = Object;
    const objectText = objectPrototype.toString;
    const globalEval = globalThis.eval;
    const JsError = Error;
    const JsTypeError = TypeError;
    const JsDate = Date;
    const getTime = Date.prototype.getTime;
    const { info } = log;

    const handles = new Map();      // number -> object of JavaScript that PHP holds
    const numbers = new Map();      // the other way
    const uses = new Map();         // number -> how many objects of PHP stand for it
    const proxies = new Map();      // id -> proxy of an object of PHP
    const ids = new WeakMap();      // the other way
    const classes = new Map();      // name -> the prototype and methods of the class
    const places = new WeakMap();   // error -> the module that it was thrown in
    let lastNumber = 0;
    let forceArrays = false;
    let depth = 0;                  // how many requests of PHP are served within calls of PHP

    class Pending extends JsError {} // an exception of PHP is on its way through this frame

    // ---- values

    function out(value, within = []) {
        if (value === undefined) return null;
        if (value === null || (typeof value !== 'object' && typeof value !== 'function')) {
            return typeof value === 'symbol' ? null : value;
        }
        if (ids.has(value)) return ['p', ids.get(value)];
        if (isArray(value)) {
            if (within.includes(value)) return null;
            const deeper = [...within, value];
            return ['a', value.map(item => out(item, deeper))];
        }
        if (typeof value === 'function') return handle(value, 'function');
        if (value instanceof JsDate) return ['d', apply(getTime, value, [])];
        if (apply(objectText, value, []) === '[object Generator]') return handle(value, 'generator');
        if (!forceArrays) return handle(value, 'object');
        if (within.includes(value)) return null;
        const deeper = [...within, value];
        return ['m', Object.keys(value).map(key => [key, out(value[key], deeper)])];
    }

    function handle(object, kind) {
        let number = numbers.get(object);
        if (number === undefined) {
            number = ++lastNumber;
            numbers.set(object, number);
            handles.set(number, object);
        }
        uses.set(number, (uses.get(number) ?? 0) + 1);
        return ['h', number, kind];
    }

    function release(released) {
        for (const number of released) {
            const left = uses.get(number) - 1;
            if (left > 0) {
                uses.set(number, left);
            } else {
                uses.delete(number);
                numbers.delete(handles.get(number));
                handles.delete(number);
            }
        }
    }

    function into(value) {
        if (!isArray(value)) return value;
        switch (value[0]) {
            case 'a': return value[1].map(into);
            case 'm': {
                const object = {};
                for (const [key, item] of value[1]) {
                    defineProperty(object, key, { value: into(item), writable: true, enumerable: true, configurable: true });
                }
                return object;
            }
            case 'h': return handles.get(value[1]);
            case 'd': return new JsDate(value[1]);
            case 'p': return proxy(value[1], value[2], value[3]);
            default: return undefined;
        }
    }

    // ---- calls of PHP

    function call(kind, ...args) {
        let reply = host(kind, args);
        // While PHP's function runs it may ask for things itself.
        while (reply[0] === 'do') {
            release(reply[3]);
            reply = host('resume', [perform(reply[1], reply[2])]);
        }
        switch (reply[0]) {
            case 'value': return into(reply[1]);
            case 'throw': throw into(reply[1]);
            case 'bad': throw new JsTypeError(reply[1]);
            default: return stop();
        }
    }

    // Nothing that a script catches: PHP's logger throws, which gets the record before the next call. That would end too much
    // while PHP waits within a call of its own.
    function stop() {
        if (depth === 0) {
            info('stop');
            host('flush', []);
        }
        throw new Pending();
    }

    function perform(operation, args) {
        depth++;
        try {
            return ['value', operations[operation](...args)];
        } catch (error) {
            return failure(error);
        } finally {
            depth--;
        }
    }

    function failure(error) {
        if (error instanceof Pending) return ['pending'];
        const isObject = error !== null && typeof error === 'object';
        let text, stack = null, file = null;
        try {
            text = String(error);
            stack = isObject && typeof error.stack === 'string' ? error.stack : null;
            file = isObject ? places.get(error) ?? null : null;
        } catch {
            text = 'an error that cannot be shown';
        }
        return ['error', text, stack, isObject && ids.has(error) ? ids.get(error) : null, file];
    }

    // ---- objects of PHP

    function proxy(id, name, members) {
        const known = proxies.get(id);
        if (known !== undefined) return known;
        const type = classes.get(name) ?? makeClass(name, members);
        const target = type.callable ? () => {} : type.array ? [] : {};
        if (type.array) return remember(id, new Proxy(target, arrayHandlerOf(id, type)));
        Object.setPrototypeOf(target, type.prototype);
        if (typeof target === 'function') {
            delete target.name;
            delete target.length;
        }
        return remember(id, new Proxy(target, handlerOf(id, type)));
    }

    function remember(id, made) {
        proxies.set(id, made);
        ids.set(made, id);
        return made;
    }

    // An object that can be counted and has offsets is an array to scripts.
    function arrayHandlerOf(id, type) {
        const index = key => (typeof key === 'string' && /^(0|[1-9]\d*)$/.test(key) ? Number(key) : null);
        const has = at => call('offset', id, 'has', at);
        return {
            ...handlerOf(id, type),
            get(target, key, receiver) {
                if (key === 'length') return call('count', id);
                const at = index(key);
                if (at !== null) return has(at) ? call('offset', id, 'get', at) : undefined;
                if (type.methods.has(key)) return type.methods.get(key);
                return typeof key === 'string' && key[0] === '$' ? call('get', id, key.slice(1))?.[0] : reflectGet(target, key, receiver);
            },
            set(target, key, value) {
                const at = index(key);
                if (at === null) return key === 'length' || reflectSet(target, key, value);
                call('offset', id, 'set', at, out(value));
                return true;
            },
            has: (target, key) => (index(key) === null ? reflectHas(target, key) : has(index(key))),
            deleteProperty(target, key) {
                if (index(key) === null) return deleteProperty(target, key);
                call('offset', id, 'unset', index(key));
                return true;
            },
            ownKeys(target) {
                const keys = [];
                const length = call('count', id);
                for (let at = 0; at < length; at++) {
                    if (has(at)) keys.push(String(at));
                }
                return [...keys, ...ownKeys(target)];
            },
            getOwnPropertyDescriptor(target, key) {
                if (key === 'length') return { value: call('count', id), writable: true, enumerable: false, configurable: false };
                const at = index(key);
                if (at === null) return getOwnPropertyDescriptor(target, key);
                return has(at) ? { value: call('offset', id, 'get', at), writable: true, enumerable: true, configurable: true } : undefined;
            },
        };
    }

    function makeClass(name, members) {
        const construct = { [name]: function (...args) { return new.target ? call('construct', name, args) : undefined; } }[name];
        const prototype = {};
        const type = { name, prototype, callable: members.callable, array: members.array };
        const hidden = (key, value) => defineProperty(prototype, key, { value, writable: true, configurable: true });
        hidden('constructor', construct);
        hidden(Symbol.toStringTag, name);
        type.methods = new Map(members.methods.map(method => [method, {
            [method]: function (...args) {
                if (!ids.has(this)) throw new JsTypeError('Illegal invocation');
                return call('call', ids.get(this), method, args.map(arg => out(arg)));
            },
        }[method]]));
        native(construct, name);
        for (const method of type.methods.values()) native(method, '');
        if (members.json) hidden('toJSON', function () { return call('call', ids.get(this), 'jsonSerialize', []); });
        if (members.text) hidden('toString', function () { return call('call', ids.get(this), '__toString', []); });
        if (members.calls) {
            hidden('__call', function (method, args) {
                return call('call', ids.get(this), String(method), isArray(args) ? args.map(arg => out(arg)) : []);
            });
        } else {
            hidden('__call', function (method, args) {
                if (!type.methods.has(method)) throw new JsTypeError(`${name}::${method}() does not exist`);
                return apply(type.methods.get(method), this, args ?? []);
            });
        }
        if (members.iterable) {
            hidden(Symbol.iterator, function () {
                const id = ids.get(this);
                let first = true;
                return {
                    [Symbol.iterator]() { return this; },
                    next() {
                        const value = call('iterate', id, first);
                        first = false;
                        return value === undefined ? { value, done: true } : { value: value[0], done: false };
                    },
                };
            });
        }
        classes.set(name, type);
        return type;
    }

    // Its source text is no business of scripts.
    function native(method, name) {
        defineProperty(method, 'toString', { value: () => `function ${name}() { [native code] }` });
    }

    function handlerOf(id, type) {
        // Values that scripts have written to properties that are not public in PHP: only scripts see them.
        const hidden = new Map();
        const propertyOf = key => (key[0] === '$' ? key.slice(1) : key);
        const listed = () => [...type.methods.keys(), ...call('properties', id).map(key => '$' + key)];
        return {
            apply: (target, self, args) => call('invoke', id, args.map(arg => out(arg))),
            get(target, key, receiver) {
                if (typeof key === 'symbol') return reflectGet(target, key, receiver);
                if (type.methods.has(key)) return type.methods.get(key);
                if (key === 'constructor' || key === '__call') return type.prototype[key];
                const found = call('get', id, propertyOf(key));
                if (found !== undefined) return found[0];
                return hidden.has(key) ? hidden.get(key) : reflectGet(target, key, receiver);
            },
            set(target, key, value) {
                if (typeof key === 'symbol') return reflectSet(target, key, value);
                if (type.methods.has(key)) return false;
                if (!call('set', id, propertyOf(key), out(value))) hidden.set(key, value);
                return true;
            },
            has(target, key) {
                if (typeof key === 'symbol') return reflectHas(target, key);
                return type.methods.has(key) || hidden.has(key) || call('has', id, propertyOf(key));
            },
            deleteProperty(target, key) {
                if (typeof key === 'symbol') return deleteProperty(target, key);
                if (type.methods.has(key)) return false;
                if (!hidden.delete(key)) call('unset', id, propertyOf(key));
                return true;
            },
            ownKeys: () => listed(),
            getOwnPropertyDescriptor(target, key) {
                if (typeof key === 'symbol') return undefined;
                if (hidden.has(key)) return { value: hidden.get(key), writable: true, enumerable: true, configurable: true };
                const value = type.methods.has(key) ? type.methods.get(key) : call('get', id, propertyOf(key))?.[0];
                if (!type.methods.has(key) && !call('has', id, propertyOf(key)) && value === undefined) return undefined;
                return { value, writable: true, enumerable: true, configurable: true };
            },
        };
    }

    // ---- modules

    const modules = new Map();
    const NOT_LOADED = {};

    function requireIn(base) {
        return function require(name) {
            const [directory, id] = call('resolve', base, String(name));
            if (modules.has(id)) {
                const cached = modules.get(id);
                if (cached === NOT_LOADED) throw new JsError('Module cyclic dependency');
                return cached;
            }
            modules.set(id, NOT_LOADED);
            try {
                const source = call('load', id);
                const exported = typeof source === 'string' ? evaluated(source, id, directory) : source;
                modules.set(id, exported);
                return exported;
            } catch (error) {
                modules.delete(id);
                throw error;
            }
        };
    }

    function evaluated(source, id, directory) {
        const module = { id, exports: {} };
        try {
            const body = globalEval(`(function (exports, module, require) {${source}\n})`);
            apply(body, module.exports, [module.exports, module, requireIn(directory)]);
        } catch (error) {
            if (error !== null && typeof error === 'object' && !places.has(error)) places.set(error, id);
            throw error;
        }
        return module.exports;
    }

    // ---- globals of scripts

    function dump(value, indent, within) {
        const pad = ' '.repeat(indent);
        if (value === undefined || value === null) return `${pad}NULL\n`;
        if (typeof value === 'boolean') return `${pad}bool(${value})\n`;
        if (typeof value === 'string') return `${pad}string(${call('bytes', value)}) "${value}"\n`;
        if (typeof value === 'number') {
            return Number.isInteger(value) && Math.abs(value) < 2 ** 53 ? `${pad}int(${value})\n` : `${pad}float(${call('number', value)})\n`;
        }
        if (typeof value !== 'object' && typeof value !== 'function') return `${pad}${typeof value}(${String(value)})\n`;
        if (within.includes(value)) return `${pad}*RECURSION*\n`;
        const deeper = [...within, value];
        if (value instanceof RegExp) return `${pad}regexp(${value})\n`;
        const list = (keys, label) => keys.map(key => `${pad}  [${label(key)}] =>\n${dump(value[key], indent + 2, deeper)}`).join('');
        if (isArray(value)) return `${pad}array(${value.length}) {\n${list(Object.keys(value), key => key)}${pad}}\n`;
        const number = `#${ids.get(value) ?? handleNumber(value)}`;
        if (typeof value === 'function' && !ids.has(value)) {
            return `${pad}object(Closure)${number} {\n${pad}    ${String(value)}\n${pad}}\n`;
        }
        const keys = Object.keys(value);
        const name = ids.has(value) ? classNameOf(value) : value.constructor?.name ?? 'Object';
        return `${pad}object(${name})${number} (${keys.length}) {\n${list(keys, key => `"${key}"`)}${pad}}\n`;
    }

    const seen = new WeakMap();
    let lastSeen = 0;

    function handleNumber(value) {
        if (!seen.has(value)) seen.set(value, ++lastSeen);
        return seen.get(value);
    }

    const classNameOf = value => value[Symbol.toStringTag];

    const globals = {
        print(...values) {
            let length = 0;
            for (const value of values) length = call('print', String(value));
            return length;
        },
        var_dump(...values) {
            for (const value of values) call('print', dump(value, 0, []));
        },
        sleep: seconds => void call('sleep', Number(seconds)),
        exit: () => call('exit'),
        require: requireIn(''),
    };
    for (const [name, value] of Object.entries(globals)) {
        defineProperty(globalThis, name, { value, writable: true, configurable: true });
    }
    const shared = {};
    defineProperty(globalThis, objectName, { value: shared });

    // ---- requests of PHP

    const operations = {
        run: code => out(globalEval(code)),
        flags: value => { forceArrays = value; },
        share(name, value) {
            defineProperty(shared, name, { value: into(value), enumerable: true, configurable: true });
        },
        shareGlobal(name, variable) {
            defineProperty(shared, name, { get: () => call('global', variable), enumerable: true, configurable: true });
        },
        unshare: name => { delete shared[name]; },
        adopt: value => out(value),
        get: (number, name) => out(handles.get(number)[name]),
        set: (number, name, value) => { handles.get(number)[name] = into(value); },
        isset: (number, name) => (handles.get(number)[name] ?? null) !== null,
        unset: (number, name) => { delete handles.get(number)[name]; },
        entries: number => {
            const object = handles.get(number);
            return ['a', Object.keys(object).map(key => ['a', [key, out(object[key])]])];
        },
        invoke: (number, args) => out(apply(handles.get(number), undefined, into(args))),
        method: (number, name, args) => {
            const object = handles.get(number);
            if (typeof object[name] !== 'function') throw new JsTypeError(`${name} is not a function`);
            return out(apply(object[name], object, into(args)));
        },
        next: number => {
            const { done, value } = handles.get(number).next();
            return ['a', [Boolean(done), out(value)]];
        },
    };

    defineProperty(globalThis, dispatchName, {
        value(operation, args, released) {
            release(released);
            try {
                return ['value', operations[operation](...args)];
            } catch (error) {
                return failure(error);
            }
        },
    });
})
