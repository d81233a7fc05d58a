// https://nodejs.org/api/querystring.html
'use strict';

const SAFE = /[^A-Za-z0-9\-_.!~*'()]/;
function escape(text) {
    if (typeof text !== 'string') text = typeof text === 'object' ? String(text) : `${text}`;
    if (!SAFE.test(text)) return text;
    try { return encodeURIComponent(text); } catch {
        const error = new URIError('URI malformed');
        error.code = 'ERR_INVALID_URI';
        throw error;
    }
}
function unescapeBuffer(text) {
    const { Buffer } = require('buffer'), bytes = [];
    const source = Buffer.from(text, 'latin1').toString('latin1');
    for (let i = 0; i < source.length; i++) {
        const hex = source[i] === '%' ? /^[0-9a-fA-F]{2}/.exec(source.slice(i + 1, i + 3)) : null;
        if (hex) i += 2;
        bytes.push(hex ? parseInt(hex[0], 16) : source.charCodeAt(i));
    }
    return Buffer.from(bytes);
}
function unescape(text) {
    try { return decodeURIComponent(text); } catch { return unescapeBuffer(text).toString(); }
}

const primitive = value => (typeof value === 'string' ? value : typeof value === 'number' && Number.isFinite(value) ? `${value}`
    : typeof value === 'bigint' || typeof value === 'boolean' ? `${value}` : '');

function stringify(object, separator, equals, options) {
    const encode = typeof options?.encodeURIComponent === 'function' ? options.encodeURIComponent : module.exports.escape;
    separator ||= '&';
    equals ||= '=';
    if (object === null || typeof object !== 'object') return '';
    return Object.keys(object).map(key => {
        const start = encode(primitive(key)) + equals, value = object[key];
        if (!Array.isArray(value)) return start + encode(primitive(value));
        return value.map(item => start + encode(primitive(item))).join(separator);
    }).filter(Boolean).join(separator);
}

function parse(text, separator, equals, options) {
    const object = Object.create(null);
    if (typeof text !== 'string' || text.length === 0) return object;
    separator = separator ? String(separator) : '&';
    equals = equals ? String(equals) : '=';
    const most = typeof options?.maxKeys === 'number' ? options.maxKeys : 1000;
    const custom = options?.decodeURIComponent;
    const decode = part => {
        const spaced = part.replace(/\+/g, custom ? '%20' : ' ');
        if (!custom && !spaced.includes('%')) return spaced;
        try { return (custom ?? module.exports.unescape)(spaced); } catch { return unescape(spaced); }
    };
    let parts = text.split(separator).filter(part => part !== '');
    if (most > 0) parts = parts.slice(0, most);
    for (const part of parts) {
        const i = part.indexOf(equals);
        const key = decode(i < 0 ? part : part.slice(0, i)), value = i < 0 ? '' : decode(part.slice(i + equals.length));
        const known = object[key];
        if (known === undefined) object[key] = value;
        else if (Array.isArray(known)) known.push(value);
        else object[key] = [known, value];
    }
    return object;
}

module.exports = { decode: parse, encode: stringify, escape, parse, stringify, unescape, unescapeBuffer };
