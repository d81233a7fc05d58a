// querystring, url, punycode, string_decoder: the same texts as Node's.
import punycode from 'node:punycode';
import querystring from 'node:querystring';
import { StringDecoder } from 'node:string_decoder';
import url from 'node:url';

const results = [];
const URLS = [
    'http://user:pass@sub.example.com:8080/p/a/t/h?query=string#hash', '/a/b?c=d#e', '//host/path', 'http://x.com', 'http://x.com?a=1', 'javascript:alert(1)',
    'file:///etc/passwd', 'HTTP://EXAMPLE.com/A b"c', '', '?a=b', '#h', 'a/b', '../x', './x', '..', '.', 'http://[::1]:80/x', 'http://ex.com:/p', 'http://münchen.de/ä',
    '  http://a.com/ ', 'http://a.com/a?b?c#d#e', '/a//b/../c', 'http://a.com/a/../b/./c',
];
for (const one of URLS) {
    for (const query of [false, true]) for (const slashes of [false, true]) results.push({ ...url.parse(one, query, slashes) });
    results.push(url.format(url.parse(one)));
    if (!one.startsWith('javascript:')) for (const other of URLS) results.push(url.resolve(one, other));
}
results.push(url.fileURLToPath('file:///a%20b/c'), url.pathToFileURL('/a b/c?d#e%').href, url.format({ protocol: 'http', host: 'a.com', pathname: 'x', query: { a: 1, b: [2, 3] } }));
for (const text of ['a=1&b=2&a=3', 'a', '=x', 'a=', '&&a=1&', 'a=%zz', 'a+b=c+d', 'a=%E4%BD', '%F0%9F%98%80=x', 'a==b', 'hasOwnProperty=x', '__proto__=1']) {
    results.push({ ...querystring.parse(text) }, { ...querystring.parse(text, ';', ':') }, querystring.unescape(text), querystring.escape(text));
}
for (const object of [{ a: 1 }, { a: [1, 2], b: null, c: undefined, d: true, e: NaN, f: {}, g: '' }, { 'a b': 'c&d', é: '😀' }, null, 'x', { a: [] }]) results.push(querystring.stringify(object), querystring.stringify(object, ';', ':'));
for (const text of ['mañana', 'münchen', '日本語', 'a', '', '☃-⌘', 'Ünïcode']) results.push(punycode.encode(text), punycode.decode(punycode.encode(text)), punycode.toASCII(`x@${text}.com`), punycode.toUnicode(punycode.toASCII(`${text}.de`)));
const bytes = Buffer.from('héllo 日本語 😀 \u00ff');
for (const encoding of ['utf8', 'utf16le', 'base64', 'hex', 'latin1', 'ascii']) {
    for (let step = 1; step < 7; step++) {
        const decoder = new StringDecoder(encoding), parts = [];
        for (let i = 0; i < bytes.length; i += step) parts.push(decoder.write(bytes.subarray(i, i + step)));
        results.push([...parts, decoder.end()]);
    }
}
export default results;
