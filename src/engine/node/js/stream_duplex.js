// https://nodejs.org/api/stream.html#duplex-and-transform-streams
'use strict';
const { coded } = require('internal/errors');

function Duplex(options) {
    if (!(this instanceof Duplex)) return new Duplex(options);
    Readable.call(this, options);
    Writable.call(this, options);
    this.allowHalfOpen = options?.allowHalfOpen !== false;
    if (options?.readable === false) Object.assign(this._readableState, { readable: false, ended: true, endEmitted: true });
    if (options?.writable === false) Object.assign(this._writableState, { writable: false, ending: true, ended: true, finished: true });
}
module.exports = { Duplex };
const { Readable } = require('internal/stream_readable');
const { Writable } = require('internal/stream_writable');

Object.setPrototypeOf(Duplex.prototype, Readable.prototype);
Object.setPrototypeOf(Duplex, Readable);
for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(Writable.prototype))) {
    if (!(name in Duplex.prototype) || ['destroy', '_destroy'].includes(name)) Object.defineProperty(Duplex.prototype, name, descriptor);
}
Object.defineProperty(Duplex.prototype, 'destroyed', {
    configurable: true,
    get() { return !!this._readableState && !!this._writableState && this._readableState.destroyed && this._writableState.destroyed; },
    set(value) { if (this._readableState && this._writableState) this._readableState.destroyed = this._writableState.destroyed = value; },
});

const PENDING = Symbol('callback');
function Transform(options) {
    if (!(this instanceof Transform)) return new Transform(options);
    const readableHighWaterMark = options?.readableHighWaterMark;
    Duplex.call(this, readableHighWaterMark === 0 ? { ...options, highWaterMark: null, readableHighWaterMark, writableHighWaterMark: options.writableHighWaterMark || 0 } : options);
    this._readableState.sync = false;
    this[PENDING] = null;
    if (typeof options?.transform === 'function') this._transform = options.transform;
    if (typeof options?.flush === 'function') this._flush = options.flush;
    this.on('prefinish', function () { if (this._final !== final) final.call(this); });
}
Object.setPrototypeOf(Transform.prototype, Duplex.prototype);
Object.setPrototypeOf(Transform, Duplex);

function final(callback) {
    if (typeof this._flush !== 'function' || this.destroyed) {
        this.push(null);
        callback?.();
        return;
    }
    this._flush((error, data) => {
        if (error) {
            if (callback) callback(error); else this.destroy(error);
            return;
        }
        if (data != null) this.push(data);
        this.push(null);
        callback?.();
    });
}
Transform.prototype._final = final;
Transform.prototype._transform = function () { throw coded(Error, 'ERR_METHOD_NOT_IMPLEMENTED', 'The _transform() method is not implemented'); };
Transform.prototype._write = function (chunk, encoding, callback) {
    const readable = this._readableState, writable = this._writableState, { length } = readable;
    this._transform(chunk, encoding, (error, value) => {
        if (error) { callback(error); return; }
        if (value != null) this.push(value);
        if (writable.ended || length === readable.length || readable.length < readable.highWaterMark) callback(); else this[PENDING] = callback;
    });
};
Transform.prototype._read = function () {
    const callback = this[PENDING];
    if (!callback) return;
    this[PENDING] = null;
    callback();
};

function PassThrough(options) {
    if (!(this instanceof PassThrough)) return new PassThrough(options);
    Transform.call(this, options);
}
Object.setPrototypeOf(PassThrough.prototype, Transform.prototype);
Object.setPrototypeOf(PassThrough, Transform);
PassThrough.prototype._transform = function (chunk, encoding, callback) { callback(null, chunk); };

/** Streams of other things: https://nodejs.org/api/stream.html#streamduplexfromsrc */
Duplex.from = function from(source) {
    if (source instanceof Duplex) return source;
    if (source instanceof Readable) return pair(undefined, source);
    if (source instanceof Writable) return pair(source, undefined);
    if (typeof source === 'function') {
        const input = new PassThrough({ objectMode: true });
        const result = source(input);
        return typeof result?.then === 'function' ? pair(input, Readable.from((async function* () { const value = await result; if (value != null) yield value; })()))
            : pair(input, Readable.from(result));
    }
    if (source?.readable || source?.writable) return pair(source.writable, source.readable);
    return Readable.from(source);
};
/** A stream that writes to one and reads from another. */
function pair(writable, readable) {
    const duplex = new Duplex({
        objectMode: true, readable: !!readable, writable: !!writable,
        read() { readable?.resume(); },
        write(chunk, encoding, callback) { if (writable.write(chunk, encoding)) callback(); else writable.once('drain', callback); },
        final(callback) { writable.end(); callback(); },
    });
    readable?.on('data', chunk => { if (!duplex.push(chunk)) readable.pause(); }).on('end', () => duplex.push(null));
    for (const end of [readable, writable]) end?.on('error', error => duplex.destroy(error));
    return duplex;
}

Object.assign(module.exports, { PassThrough, Transform, pair });
