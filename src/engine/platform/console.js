// What `console` writes: evaluated when a script first writes something that somebody receives.
// An expression: a function of `write(level, text)` that returns the methods by name.
(function (write) {
    'use strict';
    const { Array, ArrayBuffer, Boolean, Date, Error, JSON, Map, Math, Number, Object, Promise, RegExp, Set, String } = globalThis;
    const { WeakMap, WeakSet, parseFloat, parseInt, performance } = globalThis;
    const { isArray } = Array;

    /** Elements of one list or object that are shown. */
    const MOST = 100;
    const DEPTH = 2;
    const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

    const quote = text => (text.includes("'") && !text.includes('"') ? JSON.stringify(text) : `'${JSON.stringify(text).slice(1, -1)
        .replace(/\\"/g, '"').replace(/'/g, "\\'")}'`);
    const keyText = key => (typeof key === 'symbol' ? `[${String(key)}]` : IDENTIFIER.test(key) ? key : quote(key));

    /** A value as text, on one line, in the notation of Node's `util.inspect`. */
    function inspect(value, depth = DEPTH, outer = []) {
        switch (typeof value) {
            case 'string': return quote(value);
            case 'number': return Object.is(value, -0) ? '-0' : String(value);
            case 'bigint': return `${value}n`;
            case 'object': return value === null ? 'null' : inspectObject(value, depth, outer);
            case 'function': return inspectFunction(value) + members(value, depth, outer, Object.keys(value));
            default: return String(value);
        }
    }

    function inspectFunction(value) {
        const name = typeof value.name === 'string' ? value.name : '';
        // Boa keeps no source text; what cannot be called without `new` has a prototype that cannot be replaced.
        const isClass = Object.getOwnPropertyDescriptor(value, 'prototype')?.writable === false;
        return isClass ? `[class ${name || '(anonymous)'}]` : name ? `[Function: ${name}]` : '[Function (anonymous)]';
    }

    function classOf(value) {
        const prototype = Object.getPrototypeOf(value);
        if (prototype === null) return '[Object: null prototype]';
        const made = prototype.constructor;
        return typeof made === 'function' && typeof made.name === 'string' && made.name ? made.name : 'Object';
    }

    function inspectObject(value, depth, outer) {
        if (outer.includes(value)) return '[Circular]';
        const name = classOf(value);
        if (value instanceof Error) return errorText(value, depth, outer);
        if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
        if (value instanceof RegExp) return String(value);
        for (const type of [String, Number, Boolean]) {
            if (value instanceof type) return `[${type.name}: ${inspect(value.valueOf())}]`;
        }
        if (depth < 0) return isArray(value) ? '[Array]' : `[${name}]`;
        const inner = [...outer, value], show = item => inspect(item, depth - 1, inner);
        if (isArray(value) || ArrayBuffer.isView(value) && 'length' in value) {
            const prefix = name === 'Array' ? '' : `${name}(${value.length}) `;
            const more = isArray(value) ? Object.keys(value).filter(key => !/^\d+$/.test(key)) : [];
            return prefix + list('[', elements(value, show), value.length, ']', members(value, depth, outer, more, true));
        }
        if (value instanceof Map) {
            const entries = [...value].slice(0, MOST).map(([key, item]) => `${show(key)} => ${show(item)}`);
            return `${name}(${value.size}) ` + list('{', entries, value.size, '}');
        }
        if (value instanceof Set) return `${name}(${value.size}) ` + list('{', [...value].slice(0, MOST).map(show), value.size, '}');
        if (value instanceof ArrayBuffer) return `ArrayBuffer { byteLength: ${value.byteLength} }`;
        if (value instanceof Promise) return 'Promise { … }';
        if (value instanceof WeakMap || value instanceof WeakSet) return `${name} { <items unknown> }`;
        const symbols = Object.getOwnPropertySymbols(value).filter(symbol => Object.getOwnPropertyDescriptor(value, symbol).enumerable);
        return (name === 'Object' ? '' : `${name} `) + (members(value, depth, outer, [...Object.keys(value), ...symbols]).trim() || '{}');
    }

    function elements(value, show) {
        const texts = [];
        let holes = 0;
        const flush = () => {
            if (holes) texts.push(`<${holes} empty item${holes > 1 ? 's' : ''}>`);
            holes = 0;
        };
        for (let i = 0; i < value.length && texts.length < MOST; i++) {
            if (!(i in value)) { holes++; continue; }
            flush();
            texts.push(show(value[i]));
        }
        flush();
        return texts;
    }

    function list(open, texts, size, close, more = '') {
        const left = texts.length >= MOST && size > MOST ? [`... ${size - MOST} more item${size - MOST > 1 ? 's' : ''}`] : [];
        const all = [...texts, ...left, ...(more ? [more] : [])];
        return all.length ? `${open} ${all.join(', ')} ${close}` : open + close;
    }

    /** ` { key: value }` of an object's own members, or '' for none; bare for those behind the elements of an array. */
    function members(value, depth, outer, keys, bare = false) {
        if (keys.length === 0) return '';
        const inner = [...outer, value];
        const texts = keys.slice(0, MOST).map(key => {
            const { get, set } = Object.getOwnPropertyDescriptor(value, key) ?? {};
            const text = get ? (set ? '[Getter/Setter]' : '[Getter]') : set ? '[Setter]' : inspect(value[key], depth - 1, inner);
            return `${keyText(key)}: ${text}`;
        });
        return bare ? texts.join(', ') : ` ${list('{', texts, keys.length, '}')}`;
    }

    function errorText(error, depth, outer) {
        const stack = typeof error.stack === 'string' ? error.stack : '';
        const head = String(error);
        const text = stack.startsWith(head) ? stack : stack ? `${head}\n${stack}` : head;
        const more = Object.keys(error);
        const cause = Object.hasOwn(error, 'cause') ? ` [cause: ${inspect(error.cause, depth - 1, [...outer, error])}]` : '';
        return (outer.length ? `[${head}]` : text.trimEnd()) + members(error, depth, outer, more) + cause;
    }

    const plain = value => (typeof value === 'string' ? value : inspect(value));

    /** https://console.spec.whatwg.org/#formatter, and what Node has beside it. */
    function format(args) {
        if (typeof args[0] !== 'string' || args.length === 1) return args.map(plain).join(' ');
        const rest = args.slice(1);
        const number = (value, read) => (typeof value === 'bigint' ? `${value}n` : typeof value === 'symbol' ? 'NaN' : String(read(value)));
        const text = args[0].replace(/%([sdifjoOc%])/g, (all, kind) => {
            if (kind === '%') return '%';
            if (rest.length === 0) return all;
            const value = rest.shift();
            switch (kind) {
                case 's': return typeof value === 'object' && value !== null ? inspect(value, 0) : typeof value === 'bigint' ? `${value}n` : String(value);
                case 'd': return number(value, value => (typeof value === 'object' ? NaN : Number(value)));
                case 'i': return number(value, value => (typeof value === 'object' ? NaN : parseInt(value, 10)));
                case 'f': return number(value, parseFloat);
                case 'j': return JSON.stringify(value) ?? 'undefined';
                case 'c': return '';
                default: return inspect(value, 4);
            }
        });
        return [text, ...rest.map(plain)].join(' ');
    }

    let indent = '';
    const put = (level, text) => write(level, indent ? text.split('\n').map(line => indent + line).join('\n') : text);
    const printer = level => (...args) => put(level, format(args));

    const counts = new Map(), starts = new Map();
    const labelOf = label => (label === undefined ? 'default' : String(label));
    const spent = start => `${Math.round((performance.now() - start) * 1000) / 1000}ms`;

    function clock(method, label, ends, more) {
        label = labelOf(label);
        if (!starts.has(label)) return put('warning', `No such label '${label}' for console.${method}()`);
        put('info', [`${label}: ${spent(starts.get(label))}`, ...more.map(plain)].join(' '));
        if (ends) starts.delete(label);
    }

    function table(data, columns) {
        if (typeof data !== 'object' || data === null) return put('info', plain(data));
        const isKeyed = data instanceof Map;
        const rows = isKeyed || data instanceof Set ? [...data].map((item, i) => [String(i), item]) : Object.entries(data);
        const heads = new Set(columns), cells = [];
        let hasValues = false;
        for (const [index, row] of rows.slice(0, MOST * 10)) {
            const cell = new Map([['(index)', index]]);
            if (typeof row === 'object' && row !== null && !isKeyed) {
                for (const [key, value] of Object.entries(row)) {
                    if (columns && !heads.has(key)) continue;
                    heads.add(key);
                    cell.set(key, inspect(value, 0));
                }
            } else {
                hasValues = true;
                cell.set('Values', isKeyed ? row.map(item => inspect(item, 0)).join(' => ') : inspect(row, 0));
            }
            cells.push(cell);
        }
        const names = ['(index)', ...heads, ...(hasValues ? ['Values'] : [])];
        const widths = names.map(name => Math.max(name.length, ...cells.map(cell => (cell.get(name) ?? '').length)) + 2);
        const rule = (left, middle, right) => left + widths.map(width => '─'.repeat(width)).join(middle) + right;
        const line = texts => `│${texts.map((text, i) => ` ${text}`.padEnd(widths[i])).join('│')}│`;
        put('info', [
            rule('┌', '┬', '┐'), line(names), rule('├', '┼', '┤'),
            ...cells.map(cell => line(names.map(name => cell.get(name) ?? ''))), rule('└', '┴', '┘'),
        ].join('\n'));
    }

    function group(...args) {
        if (args.length) put('info', format(args));
        if (indent.length < 100) indent += '  ';
    }

    return {
        assert(condition, ...args) {
            if (condition) return;
            if (typeof args[0] === 'string') args[0] = `Assertion failed: ${args[0]}`; else args.unshift('Assertion failed' + (args.length ? ':' : ''));
            put('error', format(args));
        },
        clear() { indent = ''; },
        count(label) {
            label = labelOf(label);
            counts.set(label, (counts.get(label) ?? 0) + 1);
            put('info', `${label}: ${counts.get(label)}`);
        },
        countReset(label) {
            label = labelOf(label);
            if (!counts.delete(label)) put('warning', `Count for '${label}' does not exist`);
        },
        debug: printer('debug'),
        dir(value, options) { put('info', inspect(value, options?.depth === null ? Infinity : options?.depth ?? DEPTH)); },
        dirxml: printer('info'),
        error: printer('error'),
        exception: printer('error'),
        group,
        groupCollapsed: group,
        groupEnd() { indent = indent.slice(2); },
        info: printer('info'),
        log: printer('info'),
        table,
        time(label) {
            label = labelOf(label);
            if (starts.has(label)) put('warning', `Label '${label}' already exists for console.time()`);
            else starts.set(label, performance.now());
        },
        timeEnd(label) { clock('timeEnd', label, true, []); },
        timeLog(label, ...more) { clock('timeLog', label, false, more); },
        trace(...args) {
            const stack = String(new Error().stack ?? '').split('\n').filter(line => /^\s+at /.test(line));
            // What stands above is this method, as JavaScript and as the engine sees it.
            stack.splice(0, 1 + stack.findIndex(line => line.includes('(native)')));
            put('info', [`Trace: ${format(args)}`.replace(/: $/, ''), ...stack].join('\n'));
        },
        timeStamp() {},
        warn: printer('warning'),
    };
})
