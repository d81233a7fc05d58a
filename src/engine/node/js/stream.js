// https://nodejs.org/api/stream.html
'use strict';
const { Stream, addAbortSignal, defaultHighWaterMark, setDefaultHighWaterMark, destroy } = require('internal/stream_base');
const { Readable } = require('internal/stream_readable');
const { Writable } = require('internal/stream_writable');
const { Duplex, PassThrough, Transform, pair } = require('internal/stream_duplex');
const { finished, isNode, pipeline, promises } = require('internal/stream_ends');
const { Buffer } = require('buffer');
const { promisify } = require('util');

const web = () => require('internal/stream_web');
Readable.toWeb = stream => web().readableToWeb(stream);
Readable.fromWeb = (stream, options) => web().readableFromWeb(stream, options);
Writable.toWeb = stream => web().writableToWeb(stream);
Writable.fromWeb = (stream, options) => web().writableFromWeb(stream, options);
Duplex.toWeb = stream => ({ readable: web().readableToWeb(stream), writable: web().writableToWeb(stream) });
Duplex.fromWeb = (streams, options) => web().fromWebPair(streams, options);

// Helpers of arrays, on the iterator: https://nodejs.org/api/stream.html#readablemapfn-options
const helpers = {
    async *map(fn) { for await (const chunk of this) yield await fn(chunk); },
    async *filter(fn) { for await (const chunk of this) if (await fn(chunk)) yield chunk; },
    async *flatMap(fn) { for await (const chunk of this) yield* await fn(chunk); },
    async *take(count) { if (count <= 0) return; for await (const chunk of this) { yield chunk; if (--count <= 0) return; } },
    async *drop(count) { for await (const chunk of this) if (count-- <= 0) yield chunk; },
};
for (const [name, helper] of Object.entries(helpers)) {
    Object.defineProperty(Readable.prototype, name, { value(...args) { return Readable.from(helper.apply(this, args)); }, writable: true, configurable: true });
}
const results = {
    async toArray() { const all = []; for await (const chunk of this) all.push(chunk); return all; },
    async forEach(fn) { for await (const chunk of this) await fn(chunk); },
    async some(fn) { for await (const chunk of this) if (await fn(chunk)) return true; return false; },
    async every(fn) { for await (const chunk of this) if (!await fn(chunk)) return false; return true; },
    async find(fn) { for await (const chunk of this) if (await fn(chunk)) return chunk; return undefined; },
    async reduce(fn, ...start) {
        let [value] = start, isFirst = start.length === 0;
        for await (const chunk of this) { value = isFirst ? chunk : await fn(value, chunk); isFirst = false; }
        if (isFirst) throw new TypeError('Reduce of an empty stream requires an initial value');
        return value;
    },
};
for (const [name, value] of Object.entries(results)) Object.defineProperty(Readable.prototype, name, { value, writable: true, configurable: true });

function compose(...streams) {
    const first = Duplex.from(streams[0]);
    if (streams.length === 1) return first;
    const last = streams.slice(1).reduce((source, stream) => source.pipe(Duplex.from(stream)), first);
    return pair(first, last);
}
Object.defineProperty(pipeline, promisify.custom, { enumerable: true, value: promises.pipeline });
Object.defineProperty(finished, promisify.custom, { enumerable: true, value: promises.finished });

module.exports = Object.assign(Stream, {
    Stream, Readable, Writable, Duplex, Transform, PassThrough, addAbortSignal, compose, finished, pipeline, promises,
    destroy: (stream, error) => destroy.call(stream, error), getDefaultHighWaterMark: defaultHighWaterMark, setDefaultHighWaterMark,
    isDestroyed: stream => !!(stream.destroyed || stream._readableState?.destroyed || stream._writableState?.destroyed),
    isDisturbed: stream => !!(stream._readableState?.dataEmitted || stream._readableState?.errored || stream.locked),
    isErrored: stream => !!(stream._readableState?.errored || stream._writableState?.errored),
    isReadable: stream => (isNode(stream) ? stream.readable === true : null), isWritable: stream => (isNode(stream) ? stream.writable === true : null),
    _isArrayBufferView: ArrayBuffer.isView, _isUint8Array: value => value instanceof Uint8Array,
    _uint8ArrayToBuffer: chunk => Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength),
});
