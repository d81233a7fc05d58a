// What Node has and a script has not: functions and classes that can be imported and derived from, and throw when they are called.
'use strict';
const { coded } = require('internal/errors');

const WAYS_OUT = {
    fs: "read in PHP and pass the text as $globals, or offer a function with JsMachine::bind()",
    net: 'offer a PHP function with JsMachine::bind()',
    http: "use fetch(), which JsMachine::fetch() gives to scripts, or offer a PHP function with JsMachine::bind()",
    child_process: 'offer a PHP function with JsMachine::bind()',
    worker_threads: 'PHP starts more scripts with JsMachine::submit()',
    vm: 'use eval() or new Function()',
    readline: 'pass the input as $globals', crypto: 'use hashes, HMAC and AES, or offer a PHP function with JsMachine::bind()',
    zlib: 'use gzip or deflate',
};
const WHY = {
    fs: 'scripts have no file system', net: 'scripts have no network', child_process: 'scripts start no processes',
    worker_threads: 'a script has one thread', crypto: 'there are no key pairs', zlib: 'there is no Brotli', vm: 'scripts make no other contexts', readline: 'scripts have no input',
};
const KINDS = {
    'fs.promises': 'fs', tls: 'net', dgram: 'net', dns: 'net', http2: 'http', https: 'http', cluster: 'child_process',
    repl: 'readline', inspector: 'vm',
};

/** The error of a call: it names the module, the function and the way out. */
function unavailable(module, name) {
    const kind = KINDS[module] ?? module;
    const why = WHY[kind === 'http' ? 'net' : kind] ?? 'it is no computation';
    return coded(Error, 'ERR_NOT_AVAILABLE', `${module}.${name}() is not available: ${why}; ${WAYS_OUT[kind] ?? WAYS_OUT.net}`);
}

/** A function, or the constructor of a class, that throws. */
function missing(module, name) {
    const { [name]: fn } = { [name]: function () { throw unavailable(module, name); } };
    return fn;
}

/** Adds functions of these names, separated by spaces. */
function fill(exports, module, names) {
    for (const name of names.trim().split(/\s+/)) exports[name] = missing(module, name);
    return exports;
}

/** Adds functions that give a rejected promise. */
function fillPromises(exports, module, names) {
    for (const name of names.trim().split(/\s+/)) {
        const { [name]: fn } = { [name]: async () => { throw unavailable(module, name); } };
        exports[name] = fn;
    }
    return exports;
}

module.exports = { fill, fillPromises, missing, unavailable };
