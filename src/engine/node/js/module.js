// https://nodejs.org/api/module.html
'use strict';
const { coded, invalidArgValue } = require('internal/errors');
const builtinModules = [
    'assert', 'assert/strict', 'async_hooks', 'buffer', 'child_process', 'cluster', 'console', 'constants', 'crypto', 'dgram',
    'diagnostics_channel', 'dns', 'dns/promises', 'domain', 'events', 'fs', 'fs/promises', 'http', 'http2', 'https', 'inspector', 'module',
    'net', 'os', 'path', 'path/posix', 'path/win32', 'perf_hooks', 'process', 'punycode', 'querystring', 'readline', 'readline/promises',
    'repl', 'stream', 'stream/consumers', 'stream/promises', 'stream/web', 'string_decoder', 'sys', 'timers', 'timers/promises', 'tls',
    'trace_events', 'tty', 'url', 'util', 'util/types', 'v8', 'vm', 'wasi', 'worker_threads', 'zlib',
];

function Module(id = '') {
    Object.assign(this, { id, path: require('path').dirname(id), exports: {}, filename: null, loaded: false, children: [], paths: [] });
}
Module.prototype.require = function (specifier) { return Module.createRequire(this.filename ?? '/')(specifier); };
/** A `require` that works for a file: its path, its `file:` URL, or the URL that modules have here. */
Module.createRequire = function createRequire(file) {
    const text = String(file?.href ?? file);
    const url = text.startsWith('file:') ? new URL(text).pathname : text;
    if (!/^(?:module:)?\//.test(url)) throw invalidArgValue('filename', file, 'must be a file URL object, file URL string, or absolute path string');
    return native(url.startsWith('module:') ? url : `module:${url}`);
};
const refuse = name => () => { throw coded(Error, 'ERR_NOT_AVAILABLE', `module.${name}() is not available: modules come from JsMachine::modules() alone`); };
Object.assign(Module, {
    Module, builtinModules, isBuiltin: name => builtinModules.includes(String(name).replace(/^node:/, '')),
    _extensions: { '.js': refuse('_extensions'), '.json': refuse('_extensions') }, _cache: Object.create(null), _pathCache: Object.create(null),
    _load: refuse('_load'), _resolveFilename: refuse('_resolveFilename'), _nodeModulePaths: () => [], globalPaths: [],
    wrap: code => `(function (exports, require, module, __filename, __dirname) { ${code}\n});`,
    findSourceMap: () => undefined, register: refuse('register'), runMain: refuse('runMain'), syncBuiltinESMExports() {},
    SourceMap: class SourceMap {}, enableCompileCache() {}, stripTypeScriptTypes: refuse('stripTypeScriptTypes'),
});
module.exports = Module;
