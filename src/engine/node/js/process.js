// https://nodejs.org/api/process.html: facts that libraries test. There is neither a process of the script's own nor anything of the
// host's: `env` holds NODE_ENV alone.
'use strict';
const EventEmitter = require('events');
const { coded } = require('internal/errors');

const version = 'v20.19.0';
const started = Date.now();

function Process() {}
Object.setPrototypeOf(Process.prototype, EventEmitter.prototype);
const process = Object.create(Process.prototype);
Object.defineProperty(Process, 'name', { value: 'process' });
EventEmitter.call(process);

const refuse = (name, wayOut) => function () {
    throw coded(Error, 'ERR_NOT_AVAILABLE', `process.${name}() is not available: a script has no process of its own${wayOut ? `; ${wayOut}` : ''}`);
};

/** Standard output and error are the console's: each line goes to the logger of PHP. */
function output(write, fd) {
    let rest = '', isDue = false;
    const stream = Object.create(EventEmitter.prototype);
    EventEmitter.call(stream);
    return Object.assign(stream, {
        fd, isTTY: false, writable: true, _type: 'pipe',
        write(chunk, encoding, callback) {
            const lines = (rest + (typeof chunk === 'string' ? chunk : require('buffer').Buffer.from(chunk).toString())).split('\n');
            rest = lines.pop();
            for (const line of lines) write(line);
            // What has no end of line yet is written when the script has run on.
            if (rest && !isDue) {
                isDue = true;
                setImmediate(() => {
                    isDue = false;
                    if (rest) write(rest);
                    rest = '';
                });
            }
            const done = typeof encoding === 'function' ? encoding : callback;
            if (typeof done === 'function') process.nextTick(done);
            return true;
        },
        end(chunk) { if (chunk !== undefined) stream.write(chunk); if (rest) { write(rest); rest = ''; } return stream; },
        cork() {}, uncork() {}, destroy() { return stream; }, pipe: target => target,
        getColorDepth: () => 1, hasColors: () => false, getWindowSize: () => [80, 24],
    });
}
const lazily = (name, make) => {
    let value;
    Object.defineProperty(process, name, { enumerable: true, configurable: true, get: () => (value ??= make()), set(other) { value = other; } });
};

const now = () => performance.now();
function hrtime(previous) {
    const ns = Math.floor(now() * 1e6), time = [Math.floor(ns / 1e9), ns % 1e9];
    if (!previous) return time;
    const seconds = time[0] - previous[0], rest = time[1] - previous[1];
    return rest < 0 ? [seconds - 1, rest + 1e9] : [seconds, rest];
}
hrtime.bigint = () => BigInt(Math.floor(now() * 1e6));

const env = Object.create(null);
Object.setPrototypeOf(env, Object.prototype);
env.NODE_ENV = native.nodeEnv;
const ids = Object.fromEntries(['getuid', 'geteuid', 'getgid', 'getegid'].map(name => [name, () => 0]));

function emitWarning(warning, type, code) {
    const options = typeof type === 'object' && type !== null ? type : { type, code };
    const error = warning instanceof Error ? warning : Object.assign(new Error(String(warning)), { name: options.type ?? 'Warning' });
    if (options.code !== undefined) error.code = options.code;
    if (options.detail !== undefined) error.detail = options.detail;
    if (error.name === 'DeprecationWarning' && process.noDeprecation) return;
    process.nextTick(() => {
        if (!process.emit('warning', error)) console.warn(`${error.code ? `[${error.code}] ` : ''}${error.name}: ${error.message}`);
    });
}

Object.assign(process, {
    version,
    versions: { node: version.slice(1), acorn: '8.14.0', ares: '1.34.5', modules: '115', napi: '9', openssl: '3.0.15', unicode: '16.0', uv: '1.46.0', v8: '11.3.244.8-node.26', zlib: '1.3.0.1' },
    arch: 'x64', platform: 'linux', pid: 1, ppid: 0, title: 'node', release: { name: 'node', lts: 'Iron' }, exitCode: undefined,
    argv: ['/usr/bin/node', '/script.js'], argv0: 'node', execArgv: [], execPath: '/usr/bin/node',
    config: { target_defaults: {}, variables: {} },
    features: { inspector: false, debug: false, uv: false, ipv6: false, tls_alpn: false, tls_sni: false, tls_ocsp: false, tls: false, typescript: false },
    allowedNodeEnvironmentFlags: new Set(), noDeprecation: false, throwDeprecation: false, traceDeprecation: false, connected: false,
    env, emitWarning, hrtime, ...ids, getgroups: () => [0],
    abort: refuse('abort', 'throw an error'), chdir: refuse('chdir'), dlopen: refuse('dlopen'), kill: refuse('kill'),
    exit: refuse('exit', 'throw an error, or return from the script'), reallyExit: refuse('reallyExit'),
    binding: refuse('binding'), _linkedBinding: refuse('_linkedBinding'), setuid: refuse('setuid'), setgid: refuse('setgid'),
    cwd: () => '/', umask: () => 0o22, uptime: () => (Date.now() - started + now()) / 1000,
    nextTick: native.nextTick,
    memoryUsage: Object.assign(() => ({ rss: 0, heapTotal: 0, heapUsed: 0, external: 0, arrayBuffers: 0 }), { rss: () => 0 }),
    cpuUsage(previous) { const user = Math.floor(now() * 1000); return { user: user - (previous?.user ?? 0), system: 0 }; },
    resourceUsage: () => ({ userCPUTime: Math.floor(now() * 1000), systemCPUTime: 0, maxRSS: 0 }),
    constrainedMemory: () => 0, availableMemory: () => 0, getActiveResourcesInfo: () => [],
    hasUncaughtExceptionCaptureCallback: () => false, setUncaughtExceptionCaptureCallback() {}, setSourceMapsEnabled() {},
    getBuiltinModule(name) { return /^internal\//.test(name) ? undefined : require(String(name).replace(/^node:/, '')); },
    loadEnvFile: refuse('loadEnvFile', 'pass what the script needs as $globals'),
    report: { getReport: () => ({ header: { nodejsVersion: version } }) },
    _getActiveHandles: () => [], _getActiveRequests: () => [], _tickCallback() {},
});
lazily('stdout', () => output(line => console.log('%s', line), 1));
lazily('stderr', () => output(line => console.error('%s', line), 2));
// Nobody types: the input is at its end.
lazily('stdin', () => Object.assign(Object.create(EventEmitter.prototype), {
    fd: 0, isTTY: false, readable: false, readableEnded: true, setEncoding() { return this; }, resume() { process.nextTick(() => this.emit('end')); return this; },
    pause() { return this; }, read: () => null, unref() { return this; }, ref() { return this; }, async *[Symbol.asyncIterator]() {},
}));
Object.defineProperty(process, Symbol.toStringTag, { value: 'process', configurable: true });
module.exports = process;
