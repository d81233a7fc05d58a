// What all streams share: how they are destroyed, and the older class that they derive from.
'use strict';
const EventEmitter = require('events');
const { coded } = require('internal/errors');

function Stream(options) { EventEmitter.call(this, options); }
Object.setPrototypeOf(Stream.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Stream, EventEmitter);

/** The pipe of old streams: data as it comes, paused where the target asks for it. */
Stream.prototype.pipe = function pipe(target, options) {
    const source = this;
    const data = chunk => { if (target.writable && target.write(chunk) === false) source.pause?.(); };
    const drain = () => { if (source.readable) source.resume?.(); };
    let ended = false;
    const end = () => { if (!ended) { ended = true; target.end(); } };
    const failed = function (error) { clear(); if (this.listenerCount('error') === 0) this.emit('error', error); };
    const clear = () => {
        source.off('data', data).off('end', end).off('close', close).off('error', failed).off('end', clear).off('close', clear);
        target.off('drain', drain).off('error', failed).off('close', clear);
    };
    const close = () => { if (!ended) { ended = true; target.destroy?.(); } };
    source.on('data', data);
    target.on('drain', drain);
    if (!target._isStdio && options?.end !== false) source.on('end', end).on('close', close);
    source.on('error', failed).on('end', clear).on('close', clear);
    target.on('error', failed).on('close', clear);
    target.emit('pipe', source);
    return target;
};

const statesOf = stream => [stream._readableState, stream._writableState].filter(Boolean);

/** `destroy()`: `_destroy`, then `error` where there is one, then `close`, once. */
function destroy(error, callback) {
    const states = statesOf(this);
    if (states.some(state => state.destroyed)) {
        callback?.();
        return this;
    }
    for (const state of states) {
        state.destroyed = true;
        if (error) state.errored ??= error;
    }
    if (states.every(state => state.constructed)) finishDestroy(this, error, callback);
    else this.once(CONSTRUCTED, failure => finishDestroy(this, error ?? failure, callback));
    return this;
}
const CONSTRUCTED = Symbol('constructed');

function finishDestroy(stream, error, callback) {
    let called = false;
    const done = failure => {
        if (called) return;
        called = true;
        for (const state of statesOf(stream)) {
            if (failure) state.errored ??= failure;
            state.closed = true;
        }
        callback?.(failure);
        process.nextTick(() => {
            if (failure) emitError(stream, failure);
            emitClose(stream);
        });
    };
    try { stream._destroy(error || null, done); } catch (failure) { done(failure); }
}

function emitError(stream, error) {
    const states = statesOf(stream);
    if (states.some(state => state.errorEmitted)) return;
    for (const state of states) state.errorEmitted = true;
    stream.emit('error', error);
}
function emitClose(stream) {
    const states = statesOf(stream);
    for (const state of states) state.closeEmitted = true;
    if (states.some(state => state.emitClose)) stream.emit('close');
}

/** The error of a stream: it ends one that destroys itself, and is told in any case. */
function fail(stream, error, sync) {
    const states = statesOf(stream);
    if (states.some(state => state.destroyed)) return;
    if (states.some(state => state.autoDestroy)) {
        stream.destroy(error);
        return;
    }
    for (const state of states) state.errored ??= error;
    if (sync) process.nextTick(() => emitError(stream, error)); else emitError(stream, error);
}

/** Calls `_construct`, ahead of all reads and writes. */
function construct(stream, then) {
    if (typeof stream._construct !== 'function') return;
    for (const state of statesOf(stream)) state.constructed = false;
    stream.once(CONSTRUCTED, failure => { if (!failure) then(); });
    if (stream.listenerCount(CONSTRUCTED) > 1) return;
    process.nextTick(() => {
        let called = false;
        const done = failure => {
            if (called) return fail(stream, failure ?? coded(Error, 'ERR_MULTIPLE_CALLBACK', 'Callback called multiple times'));
            called = true;
            for (const state of statesOf(stream)) state.constructed = true;
            if (statesOf(stream).some(state => state.destroyed)) return stream.emit(CONSTRUCTED, failure);
            if (failure) return fail(stream, failure, true);
            process.nextTick(() => stream.emit(CONSTRUCTED));
        };
        try { stream._construct(failure => process.nextTick(done, failure)); } catch (failure) { process.nextTick(done, failure); }
    });
}

let [bytes, objects] = [64 * 1024, 16];
const defaultHighWaterMark = objectMode => (objectMode ? objects : bytes);
function setDefaultHighWaterMark(objectMode, value) { if (objectMode) objects = value; else bytes = value; }
function highWaterMarkOf(options, side, objectMode) {
    const value = options?.highWaterMark ?? options?.[`${side}HighWaterMark`];
    if (value == null) return defaultHighWaterMark(objectMode);
    if (!Number.isInteger(value) || value < 0) {
        throw coded(TypeError, 'ERR_INVALID_ARG_VALUE', `The property 'options.highWaterMark' is invalid. Received ${value}`);
    }
    return Math.floor(value);
}

function addAbortSignal(signal, stream) {
    const { abortError } = require('internal/errors');
    const abort = () => stream.destroy(abortError(signal.reason));
    if (signal.aborted) abort();
    else {
        signal.addEventListener('abort', abort, { once: true });
        stream.once('close', () => signal.removeEventListener('abort', abort));
    }
    return stream;
}

module.exports = { Stream, addAbortSignal, construct, destroy, fail, defaultHighWaterMark, highWaterMarkOf, setDefaultHighWaterMark };
