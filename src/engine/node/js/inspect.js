// `util.inspect`: https://nodejs.org/api/util.html#utilinspectobject-options
'use strict';
const { kindOf, stateOf } = native;

const custom = Symbol.for('nodejs.util.inspect.custom');
const DEFAULTS = {
    showHidden: false, depth: 2, colors: false, customInspect: true, showProxy: false, maxArrayLength: 100, maxStringLength: 10000,
    breakLength: 128, compact: 3, sorted: false, getters: false, numericSeparator: false,
};
const IDENTIFIER = /^[a-zA-Z_][a-zA-Z_0-9]*$/;

const [OBJECT, ARRAY, ARRAY_EXTRAS] = [0, 1, 2];
const { getOwnPropertyDescriptor, getPrototypeOf, hasOwn } = Object;

const styles = Object.assign(Object.create(null), {
    special: 'cyan', number: 'yellow', bigint: 'yellow', boolean: 'yellow', undefined: 'grey', null: 'bold', string: 'green',
    symbol: 'green', date: 'magenta', regexp: 'red', module: 'underline',
});
const colors = Object.assign(Object.create(null), {
    reset: [0, 0], bold: [1, 22], dim: [2, 22], italic: [3, 23], underline: [4, 24], blink: [5, 25], inverse: [7, 27],
    hidden: [8, 28], strikethrough: [9, 29], doubleunderline: [21, 24], black: [30, 39], red: [31, 39], green: [32, 39],
    yellow: [33, 39], blue: [34, 39], magenta: [35, 39], cyan: [36, 39], white: [37, 39], bgBlack: [40, 49], bgRed: [41, 49],
    bgGreen: [42, 49], bgYellow: [43, 49], bgBlue: [44, 49], bgMagenta: [45, 49], bgCyan: [46, 49], bgWhite: [47, 49],
    framed: [51, 54], overlined: [53, 55], gray: [90, 39], grey: [90, 39], redBright: [91, 39], greenBright: [92, 39],
    yellowBright: [93, 39], blueBright: [94, 39], magentaBright: [95, 39], cyanBright: [96, 39], whiteBright: [97, 39],
    bgGray: [100, 49], bgRedBright: [101, 49], bgGreenBright: [102, 49], bgYellowBright: [103, 49], bgBlueBright: [104, 49],
    bgMagentaBright: [105, 49], bgCyanBright: [106, 49], bgWhiteBright: [107, 49],
});

const plain = text => text;
function colored(text, style) {
    const pair = colors[styles[style]];
    return pair ? `\x1b[${pair[0]}m${text}\x1b[${pair[1]}m` : text;
}
const ESCAPES = /\x1b\[\d+m/g;
const width = (ctx, text) => (ctx.colors ? text.replace(ESCAPES, '').length : text.length);

function inspect(value, options, ...legacy) {
    const ctx = { ...DEFAULTS, ...inspect.ownDefaults, indentation: 0, currentDepth: 0, seen: [], circular: undefined, budget: 0, stylize: plain };
    if (typeof options === 'boolean' || legacy.length) {
        const [depth, useColors] = legacy;
        ctx.showHidden = options;
        if (depth !== undefined) ctx.depth = depth;
        if (useColors !== undefined) ctx.colors = useColors;
    } else if (options) {
        for (const key of Object.keys(options)) {
            if (hasOwn(DEFAULTS, key) || key === 'stylize') ctx[key] = options[key];
            else if (ctx.userOptions === undefined) ctx.userOptions = options;
        }
    }
    ctx.given = options && typeof options === 'object' ? options : {};
    if (ctx.colors && ctx.stylize === plain) ctx.stylize = colored;
    if (ctx.maxArrayLength === null) ctx.maxArrayLength = Infinity;
    if (ctx.maxStringLength === null) ctx.maxStringLength = Infinity;
    if (legacy.length === 0 && options?.breakLength === undefined) ctx.breakLength = inspect.ownDefaults.breakLength ?? 80;
    return formatValue(ctx, value, 0);
}
inspect.ownDefaults = {};

function userOptions(ctx, depth) {
    const options = { ...ctx.given };
    for (const key of Object.keys(DEFAULTS)) options[key] = ctx[key];
    return { ...options, depth, stylize: (text, style) => ctx.stylize(String(text), style), ...(ctx.userOptions ?? {}) };
}

function formatValue(ctx, value, level, typed) {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return formatPrimitive(ctx, value);
    if (ctx.customInspect) {
        const own = value[custom];
        if (typeof own === 'function' && own !== inspect && !(value.constructor && value.constructor.prototype === value)) {
            const depth = ctx.depth === null ? null : ctx.depth - level;
            const text = own.call(value, depth, userOptions(ctx, depth), inspect);
            if (text !== value) {
                if (typeof text !== 'object') return `${text}`;
                return formatValue(ctx, text, level).replaceAll('\n', `\n${' '.repeat(ctx.indentation)}`);
            }
        }
    }
    if (ctx.seen.includes(value)) {
        ctx.circular ??= new Map();
        if (!ctx.circular.has(value)) ctx.circular.set(value, ctx.circular.size + 1);
        return ctx.stylize(`[Circular *${ctx.circular.get(value)}]`, 'special');
    }
    return formatRaw(ctx, value, level, typed);
}

const NAMED = { 8: '\\b', 9: '\\t', 10: '\\n', 12: '\\f', 13: '\\r', 92: '\\\\' };
function quote(text) {
    const mark = !text.includes("'") ? "'" : !text.includes('"') ? '"' : !text.includes('`') && !text.includes('${') ? '`' : "'";
    const unsafe = mark === "'" ? /[\x00-\x1f\x27\x5c\x7f-\x9f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
        : /[\x00-\x1f\x5c\x7f-\x9f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
    const escaped = text.replace(unsafe, character => {
        const code = character.charCodeAt(0);
        if (character === "'") return "\\'";
        return NAMED[code] ?? (code < 256 ? `\\x${code.toString(16).toUpperCase().padStart(2, '0')}` : `\\u${code.toString(16)}`);
    });
    return mark + escaped + mark;
}

function separated(text) {
    const [, sign, whole, rest] = /^(-?)(\d+)(.*)$/.exec(text) ?? [];
    if (whole === undefined) return text;
    return sign + whole.replace(/\B(?=(\d{3})+$)/g, '_') + rest.replace(/^\.\d+$/, all => all.replace(/(\d{3})(?=\d)/g, '$1_'));
}
const numberText = (value, ctx) => (Object.is(value, -0) ? '-0' : ctx?.numericSeparator ? separated(String(value)) : String(value));

function formatPrimitive(ctx, value) {
    switch (typeof value) {
        case 'string': {
            let text = value, trailer = '';
            if (text.length > ctx.maxStringLength) {
                const left = text.length - ctx.maxStringLength;
                text = text.slice(0, ctx.maxStringLength);
                trailer = `... ${left} more character${left > 1 ? 's' : ''}`;
            }
            if (ctx.compact !== true && text.length > 16 && text.length > ctx.breakLength - ctx.indentation - 4) {
                const lines = text.split(/(?<=\n)/).map(line => ctx.stylize(quote(line), 'string'));
                return lines.join(` +\n${' '.repeat(ctx.indentation + 2)}`) + trailer;
            }
            return ctx.stylize(quote(text), 'string') + trailer;
        }
        case 'number': return ctx.stylize(numberText(value, ctx), 'number');
        case 'bigint': return ctx.stylize(`${ctx.numericSeparator ? separated(String(value)) : value}n`, 'bigint');
        case 'boolean': return ctx.stylize(`${value}`, 'boolean');
        case 'undefined': return ctx.stylize('undefined', 'undefined');
        case 'symbol': return ctx.stylize(Symbol.prototype.toString.call(value), 'symbol');
        default: return ctx.stylize('null', 'null');
    }
}

/** The name of the class of an object: that of the first constructor among its prototypes; null without prototypes. */
function classOf(value, ctx, level) {
    for (let holder = value; holder !== null; holder = getPrototypeOf(holder)) {
        const constructor = getOwnPropertyDescriptor(holder, 'constructor')?.value;
        if (typeof constructor === 'function' && typeof constructor.name === 'string' && constructor.name !== '' && isInstance(value, constructor)) {
            return constructor.name;
        }
    }
    const prototype = getPrototypeOf(value);
    if (prototype === null) return null;
    const tag = Object.prototype.toString.call(value).slice(8, -1);
    const shown = level > ctx.depth && ctx.depth !== null ? `${tag} <Complex prototype>`
        : `${tag} <${inspect(prototype, { ...ctx.given, customInspect: false, depth: -1 })}>`;
    return shown;
}
function isInstance(value, constructor) {
    try { return value instanceof constructor; } catch { return false; }
}

function prefix(name, tag, fallback, size = '') {
    if (name === null) return tag !== '' && fallback !== tag ? `[${fallback}${size}: null prototype] [${tag}] ` : `[${fallback}${size}: null prototype] `;
    return tag !== '' && name !== tag ? `${name}${size} [${tag}] ` : `${name}${size} `;
}

/** Own keys that are shown; of arrays those that are no index. */
function keysOf(value, ctx, isList) {
    let keys;
    try { keys = ctx.showHidden ? Object.getOwnPropertyNames(value) : Object.keys(value); } catch { keys = []; }
    if (isList) keys = keys.filter(key => !/^(?:0|[1-9]\d*)$/.test(key) && !(key === 'length' && !ctx.showHidden));
    const symbols = Object.getOwnPropertySymbols(value);
    const shown = ctx.showHidden ? symbols : symbols.filter(symbol => Object.prototype.propertyIsEnumerable.call(value, symbol));
    return shown.length ? [...keys, ...shown] : keys;
}

const ITERATORS = ['Map Iterator', 'Set Iterator'];

function formatRaw(ctx, value, level, typed) {
    const name = classOf(value, ctx, level), kind = kindOf(value);
    let tag = '';
    try { tag = value[Symbol.toStringTag]; } catch { /* a getter that threw has no tag to show */ }
    const isOwn = ctx.showHidden ? hasOwn : (object, key) => Object.prototype.propertyIsEnumerable.call(object, key);
    if (typeof tag !== 'string' || (tag !== '' && isOwn(value, Symbol.toStringTag))) tag = '';
    let shape;
    if (kind === 'Array') {
        const head = name !== 'Array' || tag !== '' ? prefix(name, tag, 'Array', `(${value.length})`) : '';
        const keys = keysOf(value, ctx, true);
        if (value.length === 0 && keys.length === 0) return `${head}[]`;
        shape = { braces: [`${head}[`, ']'], keys, type: ARRAY_EXTRAS, body: formatArray };
    } else if (kind === 'Set' || kind === 'Map') {
        const keys = keysOf(value, ctx), head = prefix(name, tag, kind, `(${value.size})`);
        if (value.size === 0 && keys.length === 0) return `${head}{}`;
        shape = { braces: [`${head}{`, '}'], keys, body: kind === 'Set' ? formatSet : formatMap };
    } else if (kind === 'TypedArray') {
        const keys = keysOf(value, ctx, true), fallback = Object.prototype.toString.call(value).slice(8, -1);
        const head = prefix(name, tag, fallback, `(${value.length})`);
        if (value.length === 0 && keys.length === 0 && !ctx.showHidden) return `${head}[]`;
        shape = { braces: [`${head}[`, ']'], keys, type: ARRAY_EXTRAS, body: formatTypedArray };
    } else if (ITERATORS.includes(tag)) {
        shape = { braces: [`[${tag}] {`, '}'], keys: keysOf(value, ctx), body: formatIterator };
    } else {
        shape = formatOther(ctx, value, level, { name, kind, tag, typed });
        if (typeof shape === 'string') return shape;
    }
    if (level > ctx.depth && ctx.depth !== null) {
        const short = prefix(name, tag, kind === 'Array' ? 'Array' : 'Object').slice(0, -1);
        return ctx.stylize(`[${name === null ? short.slice(1, -1) : short}]`, 'special');
    }
    return formatMembers(ctx, value, level + 1, shape);
}

/** Objects that are no collections: their shape, or the whole text. */
function formatOther(ctx, value, level, { name, kind, tag, typed }) {
    const keys = keysOf(value, ctx);
    const braces = ['{', '}'];
    const tooDeep = level > ctx.depth && ctx.depth !== null;
    const based = (base, style) => (keys.length === 0 || tooDeep ? ctx.stylize(base, style) : { base, braces, keys });
    if (typeof value === 'function') {
        const base = functionBase(value, name, tag);
        return keys.length === 0 ? ctx.stylize(base, 'special') : { base, braces, keys };
    }
    const own = Object.prototype.toString.call(value).slice(8, -1);
    if (own === 'Arguments') return { braces: ['[Arguments] {', '}'], keys };
    switch (kind) {
        case 'RegExp': {
            const head = prefix(name, tag, 'RegExp');
            return based((head === 'RegExp ' ? '' : head) + RegExp.prototype.toString.call(value), 'regexp');
        }
        case 'Date': {
            const text = Number.isNaN(Date.prototype.getTime.call(value)) ? 'Invalid Date' : Date.prototype.toISOString.call(value);
            const head = prefix(name, tag, 'Date');
            return based((head === 'Date ' ? '' : head) + text, 'date');
        }
        case 'Error': {
            const shown = errorKeys(value, keys, ctx);
            const base = errorText(value, name, tag, ctx);
            return shown.length === 0 ? base : { base, braces, keys: shown };
        }
        case 'ArrayBuffer': case 'SharedArrayBuffer': {
            const head = prefix(name, tag, kind);
            return { braces: [`${head}{`, '}'], keys: ['byteLength', ...keys], body: typed ? undefined : formatBuffer };
        }
        case 'DataView':
            return { braces: [`${prefix(name, tag, 'DataView')}{`, '}'], keys: ['byteLength', 'byteOffset', 'buffer', ...keys] };
        case 'Promise': return { braces: [`${prefix(name, tag, 'Promise')}{`, '}'], keys, body: formatPromise };
        case 'WeakSet': case 'WeakMap':
            return { braces: [`${prefix(name, tag, kind)}{`, '}'], keys, body: () => [ctx.stylize('<items unknown>', 'special')] };
        case 'Module': return { braces: [`${prefix(name, tag, 'Module')}{`, '}'], keys: [], body: formatNamespace };
        default:
    }
    for (const type of [Number, String, Boolean, BigInt, Symbol]) {
        if (own !== type.name || !isBoxed(value, type)) continue;
        const primitive = type.prototype.valueOf.call(value);
        let base = `[${type.name}`;
        if (type.name !== name) base += name === null ? ' (null prototype)' : ` (${name})`;
        base += `: ${formatPrimitive({ ...ctx, stylize: plain }, primitive)}]`;
        const shown = type === String ? keys.filter(key => !/^\d+$/.test(String(key)) && (key !== 'length' || ctx.showHidden)) : keys;
        if (tag !== '' && tag !== name) base += ` [${tag}]`;
        const text = ctx.stylize(base, type.name.toLowerCase());
        return shown.length === 0 || ctx.stylize !== plain ? text : { base, braces, keys: shown };
    }
    const head = name === 'Object' && tag === '' ? '' : prefix(name, tag, kind === 'Generator' ? kind : 'Object');
    if (keys.length === 0) return `${head}{}`;
    return { braces: [`${head}{`, '}'], keys };
}
function isBoxed(value, type) {
    try { type.prototype.valueOf.call(value); return true; } catch { return false; }
}

function formatMembers(ctx, value, level, { base = '', braces, keys, type = OBJECT, body }) {
    ctx.seen.push(value);
    ctx.currentDepth = level;
    const output = body ? body(ctx, value, level) : [];
    for (const key of keys) output.push(formatProperty(ctx, value, level, key, type));
    const index = ctx.circular?.get(value);
    if (index !== undefined) {
        const reference = ctx.stylize(`<ref *${index}>`, 'special');
        if (ctx.compact !== true) base = base === '' ? reference : `${reference} ${base}`;
        else braces[0] = `${reference} ${braces[0]}`;
    }
    ctx.seen.pop();
    if (ctx.sorted) {
        const order = ctx.sorted === true ? undefined : ctx.sorted;
        if (type === OBJECT) output.sort(order);
        else if (keys.length > 1) output.splice(output.length - keys.length, keys.length, ...output.slice(-keys.length).sort(order));
    }
    return combine(ctx, output, base, braces, type, level, value);
}

function functionBase(value, name, tag) {
    const type = Object.prototype.toString.call(value).slice(8, -1) || 'Function';
    // The engine keeps no source text; what cannot be called without `new` has a prototype that cannot be replaced.
    if (type === 'Function' && getOwnPropertyDescriptor(value, 'prototype')?.writable === false && typeof value.prototype === 'object'
        && !/^(?:Object|Array|Map|Set|Error|Date|RegExp|Promise|Symbol|Number|String|Boolean|BigInt|Function)$/.test(value.name)) {
        let text = `[class ${hasOwn(value, 'name') && value.name ? value.name : '(anonymous)'}`;
        if (name !== 'Function' && name !== null) text += ` [${name}]`;
        if (tag !== '' && name !== tag) text += ` [${tag}]`;
        const parent = getPrototypeOf(value);
        if (name === null || parent === null) text += ' extends null';
        else if (parent.name) text += ` extends ${parent.name}`;
        return `${text}]`;
    }
    const known = /^(?:Async|Generator|AsyncGenerator)?Function$/.test(type) ? type : 'Function';
    let text = `[${known}${name === null ? ' (null prototype)' : ''}${value.name === '' ? ' (anonymous)' : `: ${typeof value.name === 'string' ? value.name : '(anonymous)'}`}]`;
    if (name !== known && name !== null) text += ` ${name}`;
    if (tag !== '' && name !== tag) text += ` [${tag}]`;
    return text;
}

function errorKeys(error, keys, ctx) {
    const stack = String(error.stack ?? '');
    const shown = ctx.showHidden ? keys : keys.filter(key => {
        return !['name', 'message', 'stack'].includes(key) || !stack.includes(String(error[key]));
    });
    if ('cause' in error && !shown.includes('cause')) shown.push('cause');
    if (Array.isArray(error.errors) && !shown.includes('errors')) shown.push('errors');
    return shown;
}

function errorText(error, name, tag, ctx) {
    const head = errorHead(error);
    let stack = typeof error.stack === 'string' && error.stack ? error.stack : head;
    // The engine's stacks may have frames alone.
    if (/^\s*at /.test(stack)) stack = `${head}\n${stack.replace(/^(?=at )/, '    ')}`;
    stack = stack.trimEnd();
    const label = typeof error.name === 'string' ? error.name : name ?? 'Error';
    if (name !== null && label.endsWith('Error') && stack.startsWith(label) && !stack.startsWith(name) && !label.includes(name)) {
        if (name.endsWith('Error')) stack = `${name}${stack.slice(label.length)}`;
        else stack = `${label} [${name}]${stack.slice(label.length)}`;
    }
    if (typeof error.code === 'string' && error.code.startsWith('ERR_') && !stack.includes(`[${error.code}]`)) {
        stack = stack.replace(/^[\w$]*Error/, `$& [${error.code}]`);
    }
    if (tag !== '' && tag !== name) stack = stack.replace(/^[\w$]+/, `$& [${tag}]`);
    const isBare = stack.indexOf('\n    at') < 0;
    if (isBare) stack = `[${stack}]`;
    if (ctx.indentation !== 0) stack = stack.replaceAll('\n', `\n${' '.repeat(ctx.indentation)}`);
    return stack;
}
function errorHead(error) {
    try { return Error.prototype.toString.call(error); } catch { return 'Error'; }
}

const more = left => `... ${left} more item${left > 1 ? 's' : ''}`;

function formatArray(ctx, value, level) {
    const output = [], length = value.length;
    let i = 0;
    while (i < length && output.length < ctx.maxArrayLength) {
        if (hasOwn(value, i)) {
            output.push(formatProperty(ctx, value, level, String(i), ARRAY));
            i++;
            continue;
        }
        const start = i;
        const next = nextIndex(value, i);
        i = next;
        output.push(ctx.stylize(`<${i - start} empty item${i - start > 1 ? 's' : ''}>`, 'undefined'));
    }
    if (i < length) output.push(more(length - i));
    return output;
}
/** The first index behind a hole. Long holes are looked over by the keys that are there. */
function nextIndex(array, from) {
    for (let i = from; i < from + 1000; i++) if (i >= array.length || hasOwn(array, i)) return Math.min(i, array.length);
    const next = Object.keys(array).find(key => /^\d+$/.test(key) && Number(key) >= from);
    return next === undefined ? array.length : Number(next);
}

function formatTypedArray(ctx, value, level) {
    const shown = Math.min(Math.max(0, ctx.maxArrayLength), value.length), left = value.length - shown;
    const output = [];
    const isBig = value.length > 0 && typeof value[0] === 'bigint';
    for (let i = 0; i < shown; i++) output.push(isBig ? ctx.stylize(`${value[i]}n`, 'bigint') : ctx.stylize(numberText(value[i], ctx), 'number'));
    if (left > 0) output.push(more(left));
    if (ctx.showHidden) {
        ctx.indentation += 2;
        for (const key of ['BYTES_PER_ELEMENT', 'length', 'byteLength', 'byteOffset', 'buffer']) {
            output.push(`[${key}]: ${formatValue(ctx, value[key], level, true)}`);
        }
        ctx.indentation -= 2;
    }
    return output;
}

function limited(ctx, items, size, write) {
    const output = [];
    ctx.indentation += 2;
    for (const item of items) {
        if (output.length >= ctx.maxArrayLength) {
            output.push(more(size - output.length));
            break;
        }
        output.push(write(item));
    }
    ctx.indentation -= 2;
    return output;
}
const setValues = Set.prototype.values, mapEntries = Map.prototype.entries;
function formatSet(ctx, value, level) {
    return limited(ctx, setValues.call(value), value.size, item => formatValue(ctx, item, level));
}
function formatMap(ctx, value, level) {
    return limited(ctx, mapEntries.call(value), value.size, ([key, item]) => `${formatValue(ctx, key, level)} => ${formatValue(ctx, item, level)}`);
}
// What an iterator has yet to give cannot be seen without taking it.
function formatIterator(ctx) { return [ctx.stylize('<items unknown>', 'special')]; }

function formatBuffer(ctx, value) {
    const bytes = new Uint8Array(value), shown = Math.min(ctx.maxArrayLength, 50, bytes.length);
    let text = Array.from(bytes.subarray(0, shown), byte => byte.toString(16).padStart(2, '0')).join(' ');
    const left = bytes.length - shown;
    if (left > 0) text += ` ... ${left} more byte${left > 1 ? 's' : ''}`;
    return [`${ctx.stylize('[Uint8Contents]', 'special')}: <${text}>`];
}

function formatPromise(ctx, value, level) {
    const state = stateOf(value);
    if (state === undefined) return [ctx.stylize('<pending>', 'special')];
    ctx.indentation += 2;
    const text = formatValue(ctx, 'reason' in state ? state.reason : state.value, level);
    ctx.indentation -= 2;
    return ['reason' in state ? `${ctx.stylize('<rejected>', 'special')} ${text}` : text];
}

function formatNamespace(ctx, value, level) {
    return Object.keys(value).map(key => {
        try { return formatProperty(ctx, value, level, key, OBJECT); } catch { return `${key}: ${ctx.stylize('<uninitialized>', 'special')}`; }
    });
}

function formatProperty(ctx, value, level, key, type) {
    const descriptor = getOwnPropertyDescriptor(value, key) ?? { value: value[key], enumerable: true };
    let text, space = ' ';
    if (descriptor.value !== undefined) {
        const indentation = ctx.compact !== true || type !== OBJECT ? 2 : 3;
        ctx.indentation += indentation;
        text = formatValue(ctx, descriptor.value, level);
        if (indentation === 3 && ctx.breakLength < width(ctx, text)) space = `\n${' '.repeat(ctx.indentation)}`;
        ctx.indentation -= indentation;
    } else if (descriptor.get !== undefined) {
        text = formatAccessor(ctx, value, level, descriptor);
    } else if (descriptor.set !== undefined) {
        text = ctx.stylize('[Setter]', 'special');
    } else {
        text = ctx.stylize('undefined', 'undefined');
    }
    if (type === ARRAY) return text;
    let name;
    if (typeof key === 'symbol') name = `[${ctx.stylize(Symbol.prototype.toString.call(key), 'symbol')}]`;
    else if (key === '__proto__') name = "['__proto__']";
    else if (descriptor.enumerable === false) name = `[${key}]`;
    else name = IDENTIFIER.test(key) ? ctx.stylize(key, 'name') : ctx.stylize(quote(key), 'string');
    return `${name}:${space}${text}`;
}

function formatAccessor(ctx, value, level, { get, set }) {
    const label = set !== undefined ? 'Getter/Setter' : 'Getter';
    const isRead = ctx.getters === true || (ctx.getters === 'get' && set === undefined) || (ctx.getters === 'set' && set !== undefined);
    if (!isRead) return ctx.stylize(`[${label}]`, 'special');
    try {
        const result = get.call(value);
        ctx.indentation += 2;
        const text = formatValue(ctx, result, level);
        ctx.indentation -= 2;
        if (result !== null && typeof result === 'object') return `${ctx.stylize(`[${label}]`, 'special')} ${text}`;
        return `${ctx.stylize(`[${label}:`, 'special')} ${text}${ctx.stylize(']', 'special')}`;
    } catch (error) {
        return ctx.stylize(`[${label}: <Inspection threw (${error.message})>]`, 'special');
    }
}

/** One line where that is short, else a line for each entry. */
function combine(ctx, output, base, braces, type, level, value) {
    const head = base ? `${base} ` : '';
    const indentation = `\n${' '.repeat(ctx.indentation)}`;
    if (ctx.compact !== true) {
        if (typeof ctx.compact === 'number' && ctx.compact >= 1) {
            const entries = output.length;
            if (type === ARRAY_EXTRAS && entries > 6) output = group(ctx, output, value);
            if (ctx.currentDepth - level < ctx.compact && entries === output.length) {
                const start = output.length + ctx.indentation + braces[0].length + base.length + 10;
                if (isShort(ctx, output, start, base)) {
                    const joined = output.join(', ');
                    if (!joined.includes('\n')) return `${head}${braces[0]} ${joined} ${braces[1]}`;
                }
            }
        }
        return `${head}${braces[0]}${indentation}  ${output.join(`,${indentation}  `)}${indentation}${braces[1]}`;
    }
    if (isShort(ctx, output, 0, base)) return `${braces[0]}${base ? ` ${base}` : ''} ${output.join(', ')} ${braces[1]}`;
    const line = base === '' && braces[0].length === 1 ? ' ' : `${base ? ` ${base}` : ''}${indentation}  `;
    return `${braces[0]}${line}${output.join(`,${indentation}  `)} ${braces[1]}`;
}

function isShort(ctx, output, start, base) {
    let total = output.length + start;
    if (total + output.length > ctx.breakLength) return false;
    for (const text of output) {
        total += width(ctx, text);
        if (total > ctx.breakLength) return false;
    }
    return base === '' || !base.includes('\n');
}

/** Elements of a long list in columns, of about 2.5 times as many characters in width as lines. */
function group(ctx, output, value) {
    const count = ctx.maxArrayLength < output.length ? output.length - 1 : output.length;
    const lengths = output.slice(0, count).map(text => width(ctx, text));
    const longest = Math.max(0, ...lengths), total = lengths.reduce((sum, length) => sum + length + 2, 0), cell = longest + 2;
    if (cell * 3 + ctx.indentation >= ctx.breakLength || (total / cell <= 5 && longest > 6)) return output;
    const bias = Math.sqrt(cell - total / output.length), biased = Math.max(cell - 3 - bias, 1);
    const columns = Math.min(
        Math.round(Math.sqrt(2.5 * biased * count) / biased), Math.floor((ctx.breakLength - ctx.indentation) / cell), ctx.compact * 4, 15);
    if (columns <= 1) return output;
    const widths = [];
    for (let i = 0; i < columns; i++) {
        let longestHere = 0;
        for (let j = i; j < count; j += columns) longestHere = Math.max(longestHere, lengths[j]);
        widths.push(longestHere + 2);
    }
    const isNumeric = value !== undefined && output.every((_, i) => typeof value[i] === 'number' || typeof value[i] === 'bigint');
    const rows = [];
    for (let i = 0; i < count; i += columns) {
        const end = Math.min(i + columns, count);
        let row = '';
        for (let j = i; j < end - 1; j++) {
            const space = widths[j - i] + output[j].length - lengths[j];
            row += isNumeric ? `${output[j]}, `.padStart(space) : `${output[j]}, `.padEnd(space);
        }
        row += isNumeric ? output[end - 1].padStart(widths[end - 1 - i] + output[end - 1].length - lengths[end - 1] - 2) : output[end - 1];
        rows.push(row);
    }
    if (ctx.maxArrayLength < output.length) rows.push(output[count]);
    return rows;
}

Object.assign(inspect, { custom, styles, colors });
Object.defineProperty(inspect, 'defaultOptions', {
    enumerable: true, get: () => ({ ...DEFAULTS, ...inspect.ownDefaults }), set(options) { Object.assign(inspect.ownDefaults, options); },
});
Object.defineProperty(inspect, 'ownDefaults', { enumerable: false });
module.exports = { inspect, numberText };
