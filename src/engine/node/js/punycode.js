// https://nodejs.org/api/punycode.html, by https://www.rfc-editor.org/rfc/rfc3492
'use strict';
const [BASE, T_MIN, T_MAX, SKEW, DAMP, INITIAL_BIAS, INITIAL_N] = [36, 1, 26, 38, 700, 72, 128];

const ucs2 = {
    decode: text => Array.from(units(text)),
    encode: points => points.map(point => String.fromCodePoint(point)).join(''),
};
function* units(text) {
    for (let i = 0; i < text.length; i++) {
        const point = text.codePointAt(i);
        if (point > 0xffff) i++;
        yield point;
    }
}

function adapt(delta, count, isFirst) {
    delta = isFirst ? Math.floor(delta / DAMP) : delta >> 1;
    delta += Math.floor(delta / count);
    let k = 0;
    for (; delta > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) delta = Math.floor(delta / (BASE - T_MIN));
    return Math.floor(k + ((BASE - T_MIN + 1) * delta) / (delta + SKEW));
}
const threshold = (k, bias) => (k <= bias ? T_MIN : k >= bias + T_MAX ? T_MAX : k - bias);
const digitOf = value => String.fromCharCode(value + 22 + (value < 26 ? 75 : 0));
function valueOf(code) {
    if (code >= 48 && code < 58) return 26 + code - 48;
    if (code >= 65 && code < 91) return code - 65;
    return code >= 97 && code < 123 ? code - 97 : BASE;
}

function decode(input) {
    const end = Math.max(0, input.lastIndexOf('-')), output = [];
    for (let j = 0; j < end; j++) {
        if (input.charCodeAt(j) >= 128) throw new RangeError('Illegal input >= 0x80 (not a basic code point)');
        output.push(input.charCodeAt(j));
    }
    let i = 0, n = INITIAL_N, bias = INITIAL_BIAS;
    for (let place = end > 0 ? end + 1 : 0; place < input.length;) {
        const before = i;
        for (let weight = 1, k = BASE; ; k += BASE) {
            if (place >= input.length) throw new RangeError('Invalid input');
            const digit = valueOf(input.charCodeAt(place++));
            if (digit >= BASE) throw new RangeError('Invalid input');
            if (digit > Math.floor((0x7fffffff - i) / weight)) throw new RangeError('Overflow: input needs wider integers to process');
            i += digit * weight;
            const t = threshold(k, bias);
            if (digit < t) break;
            weight *= BASE - t;
        }
        const count = output.length + 1;
        bias = adapt(i - before, count, before === 0);
        n += Math.floor(i / count);
        i %= count;
        output.splice(i++, 0, n);
    }
    return String.fromCodePoint(...output);
}

function encode(input) {
    const points = ucs2.decode(input), basic = points.filter(point => point < 128);
    let output = String.fromCharCode(...basic);
    let handled = basic.length, n = INITIAL_N, delta = 0, bias = INITIAL_BIAS;
    if (handled) output += '-';
    while (handled < points.length) {
        const next = Math.min(...points.filter(point => point >= n));
        if (next - n > Math.floor((0x7fffffff - delta) / (handled + 1))) throw new RangeError('Overflow: input needs wider integers to process');
        delta += (next - n) * (handled + 1);
        n = next;
        for (const point of points) {
            if (point < n) delta++;
            if (point !== n) continue;
            let q = delta;
            for (let k = BASE; ; k += BASE) {
                const t = threshold(k, bias);
                if (q < t) break;
                output += digitOf(t + ((q - t) % (BASE - t)));
                q = Math.floor((q - t) / (BASE - t));
            }
            output += digitOf(q);
            bias = adapt(delta, handled + 1, handled === basic.length);
            delta = 0;
            handled++;
        }
        delta++;
        n++;
    }
    return output;
}

function mapLabels(domain, change) {
    const at = domain.lastIndexOf('@');
    const labels = domain.slice(at + 1).replace(/[\u3002\uff0e\uff61]/g, '.').split('.');
    return domain.slice(0, at + 1) + labels.map(change).join('.');
}
module.exports = {
    version: '2.1.0', ucs2, decode, encode,
    toASCII: domain => mapLabels(domain, label => (/[^\0-\x7f]/.test(label) ? `xn--${encode(label)}` : label)),
    toUnicode: domain => mapLabels(domain, label => (/^xn--/.test(label) ? decode(label.slice(4).toLowerCase()) : label)),
};
