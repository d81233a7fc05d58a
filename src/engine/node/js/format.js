// `util.format`: https://nodejs.org/api/util.html#utilformatformat-args
'use strict';
const { kindOf } = native;
const { inspect, numberText } = require('internal/inspect');

/** Whether an object has a `toString` of its own or of a class that a script wrote. */
function hasOwnText(value) {
    if (kindOf(value) === 'Proxy') return false;
    if (Object.hasOwn(value, 'toString') || Object.hasOwn(value, Symbol.toPrimitive)) return true;
    if (typeof value.toString !== 'function') return false;
    let holder = value;
    do holder = Object.getPrototypeOf(holder); while (holder !== null && !Object.hasOwn(holder, 'toString'));
    const constructor = holder && Object.getOwnPropertyDescriptor(holder, 'constructor')?.value;
    return holder !== null && !(typeof constructor === 'function' && globalThis[constructor.name] === constructor);
}

function formatS(value, options) {
    if (typeof value === 'number') return numberText(value, options);
    if (typeof value === 'bigint') return `${value}n`;
    if (typeof value !== 'object' || value === null || hasOwnText(value)) return String(value);
    return inspect(value, { ...options, depth: 0, colors: false, compact: 3 });
}

function json(value) {
    try { return JSON.stringify(value); } catch (error) {
        if (/circular|cyclic/i.test(error.message)) return '[Circular]';
        throw error;
    }
}

function formatWithOptions(options, ...args) {
    if (typeof args[0] !== 'string') return args.map(value => (typeof value === 'string' ? value : inspect(value, options))).join(' ');
    let i = 1;
    const number = (value, read) => (typeof value === 'bigint' ? `${value}n` : typeof value === 'symbol' ? 'NaN' : numberText(read(value), {}));
    const text = args.length === 1 ? args[0] : args[0].replace(/%([sdifjoOc%])/g, (all, kind) => {
        if (kind === '%') return '%';
        if (i >= args.length) return all;
        const value = args[i++];
        switch (kind) {
            case 's': return formatS(value, options);
            case 'd': return number(value, Number);
            case 'i': return number(value, parseInt);
            case 'f': return typeof value === 'symbol' ? 'NaN' : numberText(parseFloat(value), {});
            case 'j': return json(value);
            case 'o': return inspect(value, { ...options, showHidden: true, showProxy: true, depth: 4 });
            case 'O': return inspect(value, options);
            default: return '';
        }
    });
    const rest = args.slice(i).map(value => (typeof value === 'string' ? value : inspect(value, options)));
    return [text, ...rest].join(' ');
}

module.exports = { format: (...args) => formatWithOptions(undefined, ...args), formatWithOptions };
