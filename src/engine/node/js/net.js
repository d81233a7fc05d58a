// https://nodejs.org/api/net.html
'use strict';
require('internal/missing').fill(exports, 'net', 'connect createConnection createServer Server Socket Stream BlockList SocketAddress');

const V4 = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/;
const isIPv4 = text => V4.test(String(text)) && !/(?:^|\.)0\d/.test(String(text));
function isIPv6(text) {
    const address = String(text).replace(/%[\w.-]+$/, '');
    const [head, tail, more] = address.split('::');
    if (more !== undefined || !/^[\da-fA-F:.]+$/.test(address)) return false;
    const groups = part => (part ? part.split(':') : []);
    const all = [...groups(head), ...groups(tail)], last = all.at(-1);
    const hasV4 = last !== undefined && last.includes('.');
    if (hasV4 && !isIPv4(last)) return false;
    if (!all.every((group, i) => (hasV4 && i === all.length - 1) || /^[\da-fA-F]{1,4}$/.test(group))) return false;
    const count = all.length + (hasV4 ? 1 : 0);
    return tail === undefined ? count === 8 : count < 8;
}
Object.assign(exports, {
    isIPv4, isIPv6, isIP: text => (isIPv4(text) ? 4 : isIPv6(text) ? 6 : 0),
    getDefaultAutoSelectFamily: () => true, setDefaultAutoSelectFamily() {}, getDefaultAutoSelectFamilyAttemptTimeout: () => 250,
    setDefaultAutoSelectFamilyAttemptTimeout() {},
});
