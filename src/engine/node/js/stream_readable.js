// https://nodejs.org/api/stream.html#readable-streams
'use strict';
const { Buffer } = require('buffer');
const { StringDecoder } = require('string_decoder');
const { coded, invalidArgType, outOfRange } = require('internal/errors');
const { Stream, addAbortSignal, construct, destroy, fail, highWaterMarkOf } = require('internal/stream_base');

class ReadableState {
    constructor(options, isDuplex) {
        this.objectMode = !!(options?.objectMode || (isDuplex && options?.readableObjectMode));
        this.highWaterMark = highWaterMarkOf(options, isDuplex ? 'readable' : '', this.objectMode);
        Object.assign(this, {
            buffer: [], length: 0, pipes: [], flowing: null, ended: false, endEmitted: false, reading: false, constructed: true, sync: true,
            needReadable: false, emittedReadable: false, readableListening: false, resumeScheduled: false, errorEmitted: false,
            emitClose: options?.emitClose !== false, autoDestroy: options?.autoDestroy !== false, destroyed: false, errored: null, closed: false,
            closeEmitted: false, defaultEncoding: options?.defaultEncoding || 'utf8', awaitDrainWriters: null, readingMore: false,
            dataEmitted: false, decoder: null, encoding: null, paused: null, readable: true,
        });
        if (options?.encoding) this.setEncoding(options.encoding);
    }
    setEncoding(encoding) {
        this.decoder = new StringDecoder(encoding);
        this.encoding = this.decoder.encoding;
    }
}

function Readable(options) {
    if (!(this instanceof Readable)) return new Readable(options);
    const isDuplex = this instanceof require('internal/stream_duplex').Duplex;
    this._readableState = new ReadableState(options, isDuplex);
    if (options) {
        if (typeof options.read === 'function') this._read = options.read;
        if (typeof options.destroy === 'function') this._destroy = options.destroy;
        if (typeof options.construct === 'function') this._construct = options.construct;
        if (options.signal && !isDuplex) addAbortSignal(options.signal, this);
    }
    Stream.call(this, options);
    construct(this, () => { if (this._readableState.needReadable) readMore(this); });
}
Object.setPrototypeOf(Readable.prototype, Stream.prototype);
Object.setPrototypeOf(Readable, Stream);
Readable.ReadableState = ReadableState;

const { prototype } = Readable;
prototype.destroy = destroy;
prototype._destroy = function (error, callback) { callback(error); };
prototype._read = function () { throw coded(Error, 'ERR_METHOD_NOT_IMPLEMENTED', 'The _read() method is not implemented'); };
prototype.push = function push(chunk, encoding) { return take(this, chunk, encoding, false); };
prototype.unshift = function unshift(chunk, encoding) { return take(this, chunk, encoding, true); };

/** A chunk that the source gives, or, where it is null, the end. */
function take(stream, chunk, encoding, first) {
    const state = stream._readableState;
    if (!state.objectMode && chunk !== null && chunk !== undefined) {
        if (typeof chunk === 'string') {
            encoding ||= state.defaultEncoding;
            if (first && state.encoding) chunk = Buffer.from(chunk, encoding).toString(state.encoding);
            else if (encoding !== state.encoding || state.decoder) chunk = Buffer.from(chunk, encoding);
        } else if (chunk instanceof Uint8Array) {
            if (!Buffer.isBuffer(chunk)) chunk = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
        } else {
            fail(stream, invalidArgType('chunk', ['string', 'Buffer', 'Uint8Array'], chunk));
            return false;
        }
    }
    if (chunk === null || (chunk === undefined && !state.objectMode)) {
        state.reading = false;
        end(stream);
    } else if (state.objectMode || chunk.length > 0) {
        if (first) {
            if (state.endEmitted) fail(stream, coded(Error, 'ERR_STREAM_UNSHIFT_AFTER_END_EVENT', 'stream.unshift() after end event'));
            else if (state.destroyed || state.errored) return false;
            else add(stream, chunk, true);
        } else if (state.ended) {
            fail(stream, coded(Error, 'ERR_STREAM_PUSH_AFTER_EOF', 'stream.push() after EOF'));
        } else if (state.destroyed || state.errored) {
            return false;
        } else {
            state.reading = false;
            if (state.decoder) chunk = state.decoder.write(chunk);
            if (state.objectMode || chunk.length > 0) add(stream, chunk, false); else readMoreSoon(stream);
        }
    } else if (!first) {
        state.reading = false;
        readMoreSoon(stream);
    }
    return !state.ended && (state.length < state.highWaterMark || state.length === 0);
}

function add(stream, chunk, first) {
    const state = stream._readableState;
    if (state.flowing && state.length === 0 && !state.sync && stream.listenerCount('data') > 0) {
        state.awaitDrainWriters?.clear();
        state.dataEmitted = true;
        stream.emit('data', chunk);
    } else {
        state.length += state.objectMode ? 1 : chunk.length;
        if (first) state.buffer.unshift(chunk); else state.buffer.push(chunk);
        if (state.needReadable) emitReadable(stream);
    }
    readMoreSoon(stream);
}

function end(stream) {
    const state = stream._readableState;
    if (state.ended) return;
    const rest = state.decoder?.end();
    if (rest?.length) {
        state.buffer.push(rest);
        state.length += state.objectMode ? 1 : rest.length;
    }
    state.ended = true;
    if (state.sync) {
        emitReadable(stream);
    } else {
        state.needReadable = false;
        state.emittedReadable = true;
        emitReadableNow(stream);
    }
}

function amount(n, state) {
    if (n <= 0 || (state.length === 0 && state.ended)) return 0;
    if (state.objectMode) return 1;
    if (Number.isNaN(n)) return state.flowing && state.length ? state.buffer[0].length : state.length;
    if (n <= state.length) return n;
    return state.ended ? state.length : 0;
}

prototype.read = function read(n) {
    n = n === undefined ? NaN : Number.isInteger(n) ? n : Number.parseInt(n, 10);
    const state = this._readableState, asked = n;
    if (n > state.highWaterMark) {
        if (n > 0x40000000) throw outOfRange('size', '<= 1GiB', n);
        state.highWaterMark = 2 ** Math.ceil(Math.log2(n));
    }
    if (n !== 0) state.emittedReadable = false;
    if (n === 0 && state.needReadable && ((state.highWaterMark ? state.length >= state.highWaterMark : state.length > 0) || state.ended)) {
        if (state.length === 0 && state.ended) finish(this); else emitReadable(this);
        return null;
    }
    n = amount(n, state);
    if (n === 0 && state.ended) {
        if (state.length === 0) finish(this);
        return null;
    }
    const wants = state.needReadable || state.length === 0 || state.length - n < state.highWaterMark;
    if (wants && !state.ended && !state.reading && !state.destroyed && !state.errored && state.constructed) {
        state.reading = state.sync = true;
        if (state.length === 0) state.needReadable = true;
        try { this._read(state.highWaterMark); } catch (error) { fail(this, error); }
        state.sync = false;
        if (!state.reading) n = amount(asked, state);
    }
    const chunk = n > 0 ? takeOut(n, state) : null;
    if (chunk === null) {
        state.needReadable = state.length <= state.highWaterMark;
        n = 0;
    } else {
        state.length -= n;
        state.awaitDrainWriters?.clear();
    }
    if (state.length === 0) {
        if (!state.ended) state.needReadable = true;
        if (asked !== n && state.ended) finish(this);
    }
    if (chunk !== null && !state.errorEmitted && !state.closeEmitted) {
        state.dataEmitted = true;
        this.emit('data', chunk);
    }
    return chunk;
};

function takeOut(n, state) {
    if (state.length === 0) return null;
    if (state.objectMode) return state.buffer.shift();
    const join = chunks => (state.decoder ? chunks.join('') : chunks.length === 1 ? chunks[0] : Buffer.concat(chunks));
    if (n >= state.length) return join(state.buffer.splice(0));
    const taken = [];
    let left = n;
    while (left > 0) {
        const chunk = state.buffer[0];
        if (chunk.length <= left) {
            taken.push(state.buffer.shift());
            left -= chunk.length;
        } else {
            taken.push(chunk.slice(0, left));
            state.buffer[0] = chunk.slice(left);
            left = 0;
        }
    }
    return join(taken);
}

function emitReadable(stream) {
    const state = stream._readableState;
    state.needReadable = false;
    if (state.emittedReadable) return;
    state.emittedReadable = true;
    process.nextTick(emitReadableNow, stream);
}
function emitReadableNow(stream) {
    const state = stream._readableState;
    if (!state.destroyed && !state.errored && (state.length || state.ended)) {
        stream.emit('readable');
        state.emittedReadable = false;
    }
    state.needReadable = !state.flowing && !state.ended && state.length <= state.highWaterMark;
    flow(stream);
}

function readMoreSoon(stream) {
    const state = stream._readableState;
    if (state.readingMore || !state.constructed) return;
    state.readingMore = true;
    process.nextTick(readMore, stream);
}
function readMore(stream) {
    const state = stream._readableState;
    while (!state.reading && !state.ended && (state.length < state.highWaterMark || (state.flowing && state.length === 0))) {
        const before = state.length;
        stream.read(0);
        if (before === state.length) break;
    }
    state.readingMore = false;
}

function finish(stream) {
    const state = stream._readableState;
    if (state.endEmitted) return;
    state.ended = true;
    process.nextTick(() => {
        if (state.errored || state.closeEmitted || state.endEmitted || state.length !== 0) return;
        state.endEmitted = true;
        stream.emit('end');
        const writable = stream._writableState;
        if (writable && stream.allowHalfOpen === false) {
            process.nextTick(() => { if (stream.writable && !stream.writableEnded && !stream.destroyed) stream.end(); });
        } else if (state.autoDestroy && (!writable || (writable.autoDestroy && (writable.finished || writable.writable === false)))) {
            stream.destroy();
        }
    });
}

function flow(stream) {
    const state = stream._readableState;
    while (state.flowing && stream.read() !== null);
}

prototype.isPaused = function isPaused() { return this._readableState.paused === true || this._readableState.flowing === false; };
prototype.setEncoding = function setEncoding(encoding) {
    const state = this._readableState;
    state.setEncoding(encoding);
    const text = state.buffer.map(chunk => state.decoder.write(chunk)).join('');
    state.buffer = text ? [text] : [];
    state.length = text.length;
    return this;
};

prototype.pipe = function pipe(target, options) {
    const source = this, state = this._readableState;
    state.pipes.push(target);
    const ends = options?.end !== false && !target._isStdio;
    const onend = () => target.end();
    const data = chunk => {
        if (target.write(chunk) !== false || cleaned) return;
        state.awaitDrainWriters ??= new Set();
        state.awaitDrainWriters.add(target);
        source.pause();
        if (!draining) target.on('drain', draining = drain);
    };
    let draining, cleaned = false;
    const drain = () => {
        state.awaitDrainWriters?.delete(target);
        if (!state.awaitDrainWriters?.size && source.listenerCount('data')) source.resume();
    };
    const unpipe = (readable, info) => { if (readable === source && info && !info.hasUnpiped) { info.hasUnpiped = true; clear(); } };
    const failed = error => {
        source.unpipe(target);
        target.removeListener('error', failed);
        if (target.listenerCount('error') === 0) {
            const other = target._writableState ?? target._readableState;
            if (other && !other.errorEmitted) fail(target, error); else target.emit('error', error);
        }
    };
    const close = () => { target.removeListener('finish', finished); source.unpipe(target); };
    const finished = () => { target.removeListener('close', close); source.unpipe(target); };
    const leave = () => source.unpipe(target);
    const clear = () => {
        cleaned = true;
        target.off('close', close).off('finish', finished).off('error', failed).off('unpipe', unpipe);
        if (draining) target.off('drain', draining);
        source.off('end', onend).off('end', leave).off('data', data);
        if (draining && state.awaitDrainWriters && (!target._writableState || target._writableState.needDrain)) drain();
    };
    const atEnd = ends ? onend : leave;
    if (state.endEmitted) process.nextTick(atEnd); else source.once('end', atEnd);
    target.on('unpipe', unpipe);
    source.on('data', data);
    target.prependListener('error', failed);
    target.once('close', close);
    target.once('finish', finished);
    target.emit('pipe', source);
    if (target.writableNeedDrain === true) source.pause(); else if (!state.flowing) source.resume();
    return target;
};

prototype.unpipe = function unpipe(target) {
    const state = this._readableState;
    if (!target) {
        const targets = state.pipes.splice(0);
        this.pause();
        for (const each of targets) each.emit('unpipe', this, { hasUnpiped: false });
        return this;
    }
    const i = state.pipes.indexOf(target);
    if (i < 0) return this;
    state.pipes.splice(i, 1);
    if (state.pipes.length === 0) this.pause();
    target.emit('unpipe', this, { hasUnpiped: false });
    return this;
};

prototype.on = prototype.addListener = function on(event, listener) {
    Stream.prototype.on.call(this, event, listener);
    const state = this._readableState;
    if (event === 'data') {
        state.readableListening = this.listenerCount('readable') > 0;
        if (state.flowing !== false) this.resume();
    } else if (event === 'readable' && !state.endEmitted && !state.readableListening) {
        state.readableListening = state.needReadable = true;
        state.flowing = false;
        state.emittedReadable = false;
        if (state.length) emitReadable(this); else if (!state.reading) process.nextTick(() => this.read(0));
    }
    return this;
};
prototype.off = prototype.removeListener = function removeListener(event, listener) {
    Stream.prototype.removeListener.call(this, event, listener);
    if (event === 'readable') process.nextTick(updateListening, this);
    return this;
};
prototype.removeAllListeners = function removeAllListeners(event) {
    Stream.prototype.removeAllListeners.apply(this, arguments);
    if (event === 'readable' || event === undefined) process.nextTick(updateListening, this);
    return this;
};
function updateListening(stream) {
    const state = stream._readableState;
    state.readableListening = stream.listenerCount('readable') > 0;
    if (state.resumeScheduled && state.paused === false) state.flowing = true;
    else if (stream.listenerCount('data') > 0) stream.resume();
    else if (!state.readableListening) state.flowing = null;
}

prototype.resume = function resume() {
    const state = this._readableState;
    if (!state.flowing) {
        state.flowing = !state.readableListening;
        if (!state.resumeScheduled) {
            state.resumeScheduled = true;
            process.nextTick(() => {
                if (!state.reading) this.read(0);
                state.resumeScheduled = false;
                this.emit('resume');
                flow(this);
                if (state.flowing && !state.reading) this.read(0);
            });
        }
    }
    state.paused = false;
    return this;
};
prototype.pause = function pause() {
    const state = this._readableState;
    if (state.flowing !== false) {
        state.flowing = false;
        this.emit('pause');
    }
    state.paused = true;
    return this;
};

/** Reads an old stream, which only gives what comes. */
prototype.wrap = function wrap(stream) {
    stream.on('data', chunk => { if (!this.push(chunk)) stream.pause?.(); });
    stream.on('end', () => this.push(null));
    stream.on('error', error => fail(this, error));
    stream.on('close', () => this.destroy());
    this._read = () => stream.resume?.();
    return this;
};

prototype.iterator = function iterator(options) { return iterate(this, options); };
prototype[Symbol.asyncIterator] = function () { return iterate(this); };
async function* iterate(stream, options) {
    const { finished } = require('internal/stream_ends');
    let wake = () => {};
    const readable = function () { wake(); };
    stream.on('readable', readable);
    let failure;
    const clear = finished(stream, { writable: false }, error => { failure = error ?? null; wake(); });
    try {
        for (;;) {
            const chunk = stream.destroyed ? null : stream.read();
            if (chunk !== null) yield chunk;
            else if (failure) throw failure;
            else if (failure === null) return;
            else await new Promise(resolve => { wake = resolve; });
        }
    } catch (error) {
        failure ??= error;
        throw failure;
    } finally {
        if ((failure || options?.destroyOnReturn !== false) && (failure === undefined || stream._readableState.autoDestroy)) {
            stream.destroy(failure ?? null);
        } else {
            stream.off('readable', readable);
            clear();
        }
    }
}

const accessors = {
    readable: {
        get() { const state = this._readableState; return !!state && state.readable !== false && !state.destroyed && !state.errorEmitted && !state.endEmitted; },
        set(value) { if (this._readableState) this._readableState.readable = !!value; },
    },
    readableDidRead: { get() { return this._readableState.dataEmitted; } },
    readableAborted: { get() { const state = this._readableState; return state.readable !== false && (state.destroyed || !!state.errored) && !state.endEmitted; } },
    readableHighWaterMark: { get() { return this._readableState.highWaterMark; } },
    readableBuffer: { get() { return this._readableState?.buffer; } },
    readableFlowing: { get() { return this._readableState.flowing; }, set(value) { this._readableState.flowing = value; } },
    readableLength: { get() { return this._readableState.length; } },
    readableObjectMode: { get() { return this._readableState ? this._readableState.objectMode : false; } },
    readableEncoding: { get() { return this._readableState ? this._readableState.encoding : null; } },
    readableEnded: { get() { return this._readableState ? this._readableState.endEmitted : false; } },
    errored: { get() { return this._readableState ? this._readableState.errored : null; } },
    closed: { get() { return this._readableState ? this._readableState.closed : false; } },
    destroyed: { get() { return this._readableState ? this._readableState.destroyed : false; }, set(value) { if (this._readableState) this._readableState.destroyed = value; } },
};
for (const [name, accessor] of Object.entries(accessors)) Object.defineProperty(prototype, name, { configurable: true, enumerable: false, ...accessor });

/** https://nodejs.org/api/stream.html#streamreadablefromiterable-options */
Readable.from = function from(iterable, options) {
    if (typeof iterable === 'string' || iterable instanceof Uint8Array) {
        return new Readable({ objectMode: true, ...options, read() { this.push(iterable); this.push(null); } });
    }
    const iterator = iterable?.[Symbol.asyncIterator]?.() ?? iterable?.[Symbol.iterator]?.();
    if (!iterator) throw invalidArgType('iterable', ['Iterable'], iterable);
    let reading = false;
    const readable = new Readable({ objectMode: true, highWaterMark: 1, ...options });
    readable._read = function () {
        if (reading) return;
        reading = true;
        next();
    };
    readable._destroy = function (error, callback) {
        const close = async () => {
            if (error && typeof iterator.throw === 'function') {
                const { done } = await iterator.throw(error);
                if (done) return;
            }
            if (typeof iterator.return === 'function') await iterator.return();
        };
        close().then(() => process.nextTick(callback, error), failure => process.nextTick(callback, failure ?? error));
    };
    async function next() {
        for (;;) {
            try {
                const { value, done } = await iterator.next();
                if (done) { readable.push(null); return; }
                const chunk = value && typeof value.then === 'function' ? await value : value;
                if (chunk === null) throw coded(TypeError, 'ERR_STREAM_NULL_VALUES', 'May not write null values to stream');
                if (!readable.push(chunk)) { reading = false; return; }
            } catch (error) { readable.destroy(error); return; }
        }
    }
    return readable;
};
Readable.wrap = (source, options) => new Readable({ objectMode: source.readableObjectMode ?? source.objectMode ?? true, ...options }).wrap(source);

module.exports = { Readable };
