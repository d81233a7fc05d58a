// `finished` and `pipeline`: https://nodejs.org/api/stream.html#streamfinishedstream-options-callback
'use strict';
const { abortError, coded, invalidArgType, needFunction } = require('internal/errors');

const isNode = value => value && typeof value.on === 'function' && (typeof value.pipe === 'function' || typeof value.write === 'function');
const isReadable = stream => (stream._readableState ? stream._readableState.readable !== false : stream.readable === true);
const isWritable = stream => (stream._writableState ? stream._writableState.writable !== false : stream.writable === true);

function finished(stream, options, callback) {
    if (typeof options === 'function') [callback, options] = [options, {}];
    options ??= {};
    needFunction(callback, 'callback');
    if (!isNode(stream)) {
        if (typeof stream?.getReader !== 'function' && typeof stream?.getWriter !== 'function') throw invalidArgType('stream', ['ReadableStream', 'WritableStream', 'Stream'], stream);
        throw coded(Error, 'ERR_NOT_AVAILABLE', 'finished() of a web stream is not available; await reader.closed or writer.closed');
    }
    const readable = stream._readableState, writable = stream._writableState;
    const wantsRead = options.readable ?? (!!readable && isReadable(stream)), wantsWrite = options.writable ?? (!!writable && isWritable(stream));
    let called = false, ended = !wantsRead || !!readable?.endEmitted, done = !wantsWrite || !!writable?.finished;
    const tell = error => {
        if (called) return;
        called = true;
        callback.call(stream, error);
    };
    const check = () => { if (ended && done && !(readable?.autoDestroy && (writable ?? readable).emitClose && !stream.closed && !stream.destroyed && false)) tell(); };
    const onend = () => { ended = true; check(); };
    const onfinish = () => { done = true; check(); };
    const onclose = () => {
        const failure = readable?.errored ?? writable?.errored;
        if (failure && typeof failure !== 'boolean') return tell(failure);
        if (!ended && !readable?.endEmitted && wantsRead) return tell(coded(Error, 'ERR_STREAM_PREMATURE_CLOSE', 'Premature close'));
        if (!done && !writable?.finished && wantsWrite) return tell(coded(Error, 'ERR_STREAM_PREMATURE_CLOSE', 'Premature close'));
        return tell();
    };
    const aborted = () => { clear(); tell(abortError(options.signal.reason)); };
    const clear = () => {
        called = true;
        stream.off('end', onend).off('finish', onfinish).off('error', tell).off('close', onclose);
        options.signal?.removeEventListener('abort', aborted);
    };
    stream.on('end', onend);
    stream.on('finish', onfinish);
    if (options.error !== false) stream.on('error', tell);
    stream.on('close', onclose);
    if (stream.closed || readable?.closeEmitted || writable?.closeEmitted) process.nextTick(onclose);
    else if (ended && done && (readable || writable)) process.nextTick(check);
    if (options.signal) {
        if (options.signal.aborted) process.nextTick(aborted); else options.signal.addEventListener('abort', aborted, { once: true });
    }
    return () => {
        stream.off('end', onend).off('finish', onfinish).off('error', tell).off('close', onclose);
        options.signal?.removeEventListener('abort', aborted);
        called = true;
    };
}

/** Streams, iterables and generator functions, one into the other, all destroyed when one fails. */
function pipeline(...streams) {
    const callback = streams.pop();
    needFunction(callback, 'streams[stream.length - 1]');
    return run(streams, callback, {});
}

function run(streams, callback, { signal, end = true }) {
    const { Readable } = require('internal/stream_readable');
    const { PassThrough } = require('internal/stream_duplex');
    if (streams.length === 1 && Array.isArray(streams[0])) [streams] = streams;
    if (streams.length < 2) throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "streams" argument must be specified');
    const made = [];
    let pending = 0, failure, value, settled = false;
    const fail = error => {
        failure ??= error;
        for (const stream of made) if (!stream.destroyed) stream.destroy?.(failure);
    };
    const part = error => {
        if (error && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') fail(error);
        else if (error) fail(failure ?? error);
        if (--pending === 0 && !settled) {
            settled = true;
            process.nextTick(callback, failure, value);
        }
    };
    const watch = (stream, options) => {
        pending++;
        made.push(stream);
        finished(stream, options, part);
        if (stream.listenerCount('error') < 2) stream.on('error', () => {});
    };
    let current;
    for (const [i, stream] of streams.entries()) {
        const isFirst = i === 0, isLast = i === streams.length - 1;
        if (isNode(stream)) {
            watch(stream, { readable: !isLast, writable: !isFirst });
            if (!isFirst) pipeInto(current, stream, isLast ? end : true, fail);
            current = stream;
        } else if (typeof stream === 'function') {
            const result = isFirst ? stream({ signal }) : stream(iterableOf(current), { signal });
            if (typeof result?.then === 'function') {
                const output = new PassThrough({ objectMode: true });
                pending++;
                result.then(last => {
                    value = last;
                    if (last != null) output.write(last);
                    output.end();
                    part();
                }, error => { output.destroy(error); part(error); });
                if (!isLast) watch(output, { readable: true, writable: false });
                current = output;
            } else {
                current = Readable.from(result);
                watch(current, { readable: true, writable: false });
            }
        } else if (stream?.[Symbol.asyncIterator] || stream?.[Symbol.iterator]) {
            current = Readable.from(stream);
            watch(current, { readable: true, writable: false });
        } else if (stream?.readable && stream?.writable && typeof stream.readable.getReader === 'function') {
            const { fromWebPair } = require('internal/stream_web');
            const duplex = fromWebPair(stream);
            watch(duplex, { readable: !isLast, writable: !isFirst });
            if (!isFirst) pipeInto(current, duplex, true, fail);
            current = duplex;
        } else if (typeof stream?.getWriter === 'function') {
            const { writableFromWeb } = require('internal/stream_web');
            const writable = writableFromWeb(stream);
            watch(writable, { readable: false, writable: true });
            pipeInto(current, writable, true, fail);
            current = writable;
        } else throw invalidArgType(`streams[${i}]`, ['Stream', 'Iterable', 'AsyncIterable', 'function'], stream);
    }
    if (signal) {
        const abort = () => fail(abortError(signal.reason));
        if (signal.aborted) process.nextTick(abort); else signal.addEventListener('abort', abort, { once: true });
    }
    return current;
}
const iterableOf = stream => (isNode(stream) ? stream : stream);
function pipeInto(source, target, ends, fail) {
    source.pipe(target, { end: ends });
    source.on('close', () => { if (!source.readableEnded && source.destroyed && !target.destroyed && source.errored) fail(source.errored); });
}

const promises = {
    finished: (stream, options) => new Promise((resolve, reject) => { finished(stream, options ?? {}, error => (error ? reject(error) : resolve())); }),
    pipeline(...streams) {
        const last = streams.at(-1);
        const options = last && typeof last === 'object' && !isNode(last) && !last[Symbol.asyncIterator] && !last[Symbol.iterator] && !last.getWriter && !last.readable ? streams.pop() : {};
        return new Promise((resolve, reject) => { run(streams, (error, value) => (error ? reject(error) : resolve(value)), options); });
    },
};

module.exports = { finished, isNode, isReadable, isWritable, pipeline, promises };
