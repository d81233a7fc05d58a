// https://nodejs.org/api/stream.html#writable-streams
'use strict';
const { Buffer } = require('buffer');
const { coded, invalidArgType } = require('internal/errors');
const { Stream, addAbortSignal, construct, destroy, fail, highWaterMarkOf } = require('internal/stream_base');

class WritableState {
    constructor(options, isDuplex) {
        this.objectMode = !!(options?.objectMode || (isDuplex && options?.writableObjectMode));
        this.highWaterMark = highWaterMarkOf(options, isDuplex ? 'writable' : '', this.objectMode);
        Object.assign(this, {
            finalCalled: false, needDrain: false, ending: false, ended: false, finished: false, destroyed: false, decodeStrings: options?.decodeStrings !== false,
            defaultEncoding: options?.defaultEncoding || 'utf8', length: 0, writing: false, corked: 0, sync: true, bufferProcessing: false, writelen: 0,
            writecb: null, buffered: [], pendingcb: 0, constructed: true, prefinished: false, errorEmitted: false, emitClose: options?.emitClose !== false,
            autoDestroy: options?.autoDestroy !== false, errored: null, closed: false, closeEmitted: false, writable: true, onFinished: [], afterWrite: null,
        });
    }
    getBuffer() { return this.buffered.slice(); }
    get bufferedRequestCount() { return this.buffered.length; }
}

function Writable(options) {
    const isDuplex = this instanceof require('internal/stream_duplex').Duplex;
    if (!isDuplex && !Function.prototype[Symbol.hasInstance].call(Writable, this)) return new Writable(options);
    this._writableState = new WritableState(options, isDuplex);
    if (options) {
        if (typeof options.write === 'function') this._write = options.write;
        if (typeof options.writev === 'function') this._writev = options.writev;
        if (typeof options.destroy === 'function') this._destroy = options.destroy;
        if (typeof options.final === 'function') this._final = options.final;
        if (typeof options.construct === 'function') this._construct = options.construct;
        if (options.signal) addAbortSignal(options.signal, this);
    }
    Stream.call(this, options);
    construct(this, () => {
        const state = this._writableState;
        if (!state.writing) writeBuffered(this, state);
        maybeFinish(this, state);
    });
}
Object.setPrototypeOf(Writable.prototype, Stream.prototype);
Object.setPrototypeOf(Writable, Stream);
Writable.WritableState = WritableState;
Object.defineProperty(Writable, Symbol.hasInstance, {
    value(object) {
        if (Function.prototype[Symbol.hasInstance].call(this, object)) return true;
        return this === Writable && object instanceof require('internal/stream_duplex').Duplex;
    },
});

const { prototype } = Writable;
prototype._write = function (chunk, encoding, callback) {
    if (!this._writev) throw coded(Error, 'ERR_METHOD_NOT_IMPLEMENTED', 'The _write() method is not implemented');
    this._writev([{ chunk, encoding }], callback);
};
prototype._writev = null;
prototype._destroy = function (error, callback) { callback(error); };
prototype.pipe = function () { fail(this, coded(Error, 'ERR_STREAM_CANNOT_PIPE', 'Cannot pipe, not readable')); };

const destroyedError = name => coded(Error, 'ERR_STREAM_DESTROYED', `Cannot call ${name} after a stream was destroyed`);

/** Takes a chunk; returns an error, or whether more may come. */
function take(stream, chunk, encoding, callback) {
    const state = stream._writableState;
    if (typeof encoding === 'function') [callback, encoding] = [encoding, undefined];
    if (encoding !== undefined && encoding !== null && encoding !== 'buffer' && !Buffer.isEncoding(encoding)) {
        throw coded(TypeError, 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
    }
    encoding ||= state.defaultEncoding;
    callback = typeof callback === 'function' ? callback : () => {};
    if (chunk === null) throw coded(TypeError, 'ERR_STREAM_NULL_VALUES', 'May not write null values to stream');
    if (!state.objectMode) {
        if (typeof chunk === 'string') {
            if (state.decodeStrings) [chunk, encoding] = [Buffer.from(chunk, encoding), 'buffer'];
        } else if (chunk instanceof Uint8Array) {
            if (!Buffer.isBuffer(chunk)) chunk = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
            encoding = 'buffer';
        } else throw invalidArgType('chunk', ['string', 'Buffer', 'Uint8Array'], chunk);
    }
    const error = state.ending ? coded(Error, 'ERR_STREAM_WRITE_AFTER_END', 'write after end') : state.destroyed ? destroyedError('write') : undefined;
    if (error) {
        process.nextTick(callback, error);
        fail(stream, error, true);
        return error;
    }
    state.pendingcb++;
    const length = state.objectMode ? 1 : chunk.length;
    state.length += length;
    const hasRoom = state.length < state.highWaterMark;
    if (!hasRoom) state.needDrain = true;
    if (state.writing || state.corked || state.errored || !state.constructed) state.buffered.push({ chunk, encoding, callback });
    else write(stream, state, false, length, chunk, encoding, callback);
    return hasRoom && !state.errored && !state.destroyed;
}

function write(stream, state, isMany, length, chunk, encoding, callback) {
    Object.assign(state, { writelen: length, writecb: callback, writing: true, sync: true });
    const done = error => written(stream, error);
    if (state.destroyed) done(destroyedError('write'));
    else if (isMany) stream._writev(chunk, done);
    else stream._write(chunk, encoding, done);
    state.sync = false;
}

function written(stream, error) {
    const state = stream._writableState, { sync, writecb } = state;
    if (typeof writecb !== 'function') {
        fail(stream, coded(Error, 'ERR_MULTIPLE_CALLBACK', 'Callback called multiple times'));
        return;
    }
    Object.assign(state, { writing: false, writecb: null, length: state.length - state.writelen, writelen: 0 });
    if (error) {
        state.errored ??= error;
        if (stream._readableState) stream._readableState.errored ??= error;
        const tell = () => {
            state.pendingcb--;
            writecb(error);
            dropBuffered(state);
            fail(stream, error);
        };
        if (sync) process.nextTick(tell); else tell();
        return;
    }
    if (state.buffered.length > 0) writeBuffered(stream, state);
    if (!sync) return afterWrite(stream, state, [writecb]);
    if (state.afterWrite) { state.afterWrite.push(writecb); return; }
    state.afterWrite = [writecb];
    process.nextTick(() => {
        const callbacks = state.afterWrite;
        state.afterWrite = null;
        afterWrite(stream, state, callbacks);
    });
}

function afterWrite(stream, state, callbacks) {
    if (!state.ending && !stream.destroyed && state.length === 0 && state.needDrain) {
        state.needDrain = false;
        stream.emit('drain');
    }
    for (const callback of callbacks) {
        state.pendingcb--;
        callback(null);
    }
    if (state.destroyed) dropBuffered(state);
    maybeFinish(stream, state);
}

function dropBuffered(state) {
    if (state.writing) return;
    for (const { chunk, callback } of state.buffered.splice(0)) {
        state.length -= state.objectMode ? 1 : chunk.length;
        state.pendingcb--;
        callback(state.errored ?? destroyedError('write'));
    }
    for (const callback of state.onFinished.splice(0)) callback(state.errored ?? destroyedError('end'));
}

function writeBuffered(stream, state) {
    if (state.corked || state.bufferProcessing || state.destroyed || !state.constructed || state.buffered.length === 0) return;
    state.bufferProcessing = true;
    if (state.buffered.length > 1 && stream._writev) {
        const many = state.buffered.splice(0), { length } = state;
        state.pendingcb -= many.length - 1;
        const all = error => { for (const { callback } of many) callback(error); };
        const chunks = Object.assign(many.map(({ chunk, encoding }) => ({ chunk, encoding })), { allBuffers: many.every(({ encoding }) => encoding === 'buffer') });
        write(stream, state, true, length, chunks, '', all);
    } else {
        do {
            const { chunk, encoding, callback } = state.buffered.shift();
            write(stream, state, false, state.objectMode ? 1 : chunk.length, chunk, encoding, callback);
        } while (state.buffered.length > 0 && !state.writing);
    }
    state.bufferProcessing = false;
}

prototype.write = function (chunk, encoding, callback) {
    return take(this, chunk, encoding, callback) === true;
};
prototype.cork = function cork() { this._writableState.corked++; };
prototype.uncork = function uncork() {
    const state = this._writableState;
    if (state.corked) state.corked--;
    if (!state.writing) writeBuffered(this, state);
};
prototype.setDefaultEncoding = function setDefaultEncoding(encoding) {
    if (!Buffer.isEncoding(encoding)) throw coded(TypeError, 'ERR_UNKNOWN_ENCODING', `Unknown encoding: ${encoding}`);
    this._writableState.defaultEncoding = String(encoding).toLowerCase();
    return this;
};

prototype.end = function end(chunk, encoding, callback) {
    const state = this._writableState;
    if (typeof chunk === 'function') [callback, chunk, encoding] = [chunk, null, null];
    else if (typeof encoding === 'function') [callback, encoding] = [encoding, null];
    let error;
    if (chunk !== null && chunk !== undefined) {
        const result = take(this, chunk, encoding);
        if (result instanceof Error) error = result;
    }
    if (state.corked) {
        state.corked = 1;
        this.uncork();
    }
    if (!error) {
        if (!state.errored && !state.ending) {
            state.ending = true;
            maybeFinish(this, state, true);
            state.ended = true;
        } else if (state.finished) error = coded(Error, 'ERR_STREAM_ALREADY_FINISHED', 'Cannot call end after a stream was finished');
        else if (state.destroyed) error = destroyedError('end');
    }
    if (typeof callback === 'function') {
        if (error) process.nextTick(callback, error);
        else if (state.finished) process.nextTick(callback);
        else state.onFinished.push(callback);
    }
    return this;
};

const canFinish = state => state.ending && !state.destroyed && state.constructed && state.length === 0 && !state.errored && state.buffered.length === 0
    && !state.finished && !state.writing && !state.errorEmitted && !state.closeEmitted;

function prefinish(stream, state) {
    if (state.prefinished || state.finalCalled) return;
    if (typeof stream._final !== 'function' || state.destroyed) {
        state.prefinished = true;
        stream.emit('prefinish');
        return;
    }
    state.finalCalled = true;
    state.pendingcb++;
    let called = false;
    const done = error => {
        if (called) {
            fail(stream, error ?? coded(Error, 'ERR_MULTIPLE_CALLBACK', 'Callback called multiple times'));
            return;
        }
        called = true;
        state.pendingcb--;
        if (error) {
            for (const callback of state.onFinished.splice(0)) callback(error);
            fail(stream, error, state.sync);
        } else if (canFinish(state)) {
            state.prefinished = true;
            stream.emit('prefinish');
            state.pendingcb++;
            process.nextTick(finish, stream, state);
        }
    };
    state.sync = true;
    try { stream._final(done); } catch (error) { done(error); }
    state.sync = false;
}

function maybeFinish(stream, state, sync) {
    if (!canFinish(state)) return;
    prefinish(stream, state);
    if (state.pendingcb !== 0 || !canFinish(state)) return;
    state.pendingcb++;
    if (!sync) return finish(stream, state);
    process.nextTick(() => { if (canFinish(state)) finish(stream, state); else state.pendingcb--; });
}

function finish(stream, state) {
    state.pendingcb--;
    state.finished = true;
    for (const callback of state.onFinished.splice(0)) callback(null);
    stream.emit('finish');
    const readable = stream._readableState;
    if (state.autoDestroy && (!readable || (readable.autoDestroy && (readable.endEmitted || readable.readable === false)))) stream.destroy();
}

prototype.destroy = function (error, callback) {
    const state = this._writableState;
    if (!state.destroyed && (state.buffered.length || state.onFinished.length)) process.nextTick(dropBuffered, state);
    return destroy.call(this, error, callback);
};

const accessors = {
    writable: {
        get() { const state = this._writableState; return !!state && state.writable !== false && !state.destroyed && !state.errored && !state.ending && !state.ended; },
        set(value) { if (this._writableState) this._writableState.writable = !!value; },
    },
    writableFinished: { get() { return !!this._writableState?.finished; } },
    writableObjectMode: { get() { return !!this._writableState?.objectMode; } },
    writableBuffer: { get() { return this._writableState?.getBuffer(); } },
    writableEnded: { get() { return !!this._writableState?.ending; } },
    writableNeedDrain: { get() { const state = this._writableState; return !!state && !state.destroyed && !state.ending && state.needDrain; } },
    writableHighWaterMark: { get() { return this._writableState?.highWaterMark; } },
    writableCorked: { get() { return this._writableState?.corked ?? 0; } },
    writableLength: { get() { return this._writableState?.length; } },
    writableAborted: { get() { const state = this._writableState; return state.writable !== false && (state.destroyed || !!state.errored) && !state.finished; } },
    errored: { get() { return this._writableState ? this._writableState.errored : null; } },
    closed: { get() { return this._writableState ? this._writableState.closed : false; } },
    destroyed: { get() { return this._writableState ? this._writableState.destroyed : false; }, set(value) { if (this._writableState) this._writableState.destroyed = value; } },
};
for (const [name, accessor] of Object.entries(accessors)) Object.defineProperty(prototype, name, { configurable: true, enumerable: false, ...accessor });

module.exports = { Writable };
