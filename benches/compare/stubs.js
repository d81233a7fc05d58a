// What bundles look for while they load, where an engine alone has no such thing. None of them has much use for it.
for (const name of ['TextEncoder', 'TextDecoder', 'MessageChannel', 'AbortController', 'Event', 'EventTarget']) {
    globalThis[name] ??= class { port1 = {}; port2 = {}; encode() { return []; } };
}
globalThis.URL ??= class {
    constructor(href) { this.href = String(href); }
    get protocol() { return this.href.replace(/:.*/, ':'); }
    get pathname() { return this.href.replace(/^[a-z]+:/, ''); }
    toString() { return this.href; }
};
globalThis.atob ??= text => {
    const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    let bits = 0, count = 0, bytes = '';
    for (const digit of text.replace(/=+$/, '')) {
        bits = bits << 6 | digits.indexOf(digit);
        count += 6;
        if (count >= 8) bytes += String.fromCharCode(bits >> (count -= 8) & 255);
    }
    return bytes;
};
for (const name of ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask']) globalThis[name] ??= () => 0;
globalThis.self = globalThis;
globalThis.performance ??= Date;
globalThis.console ??= {};
for (const name of ['debug', 'error', 'info', 'log', 'warn']) console[name] ??= () => {};
var process;
