// Between Node's streams and those of the web: https://nodejs.org/api/stream.html#streamreadabletowebstreamreadable-options
'use strict';
const { Readable } = require('internal/stream_readable');
const { Writable } = require('internal/stream_writable');
const { Duplex } = require('internal/stream_duplex');

function readableToWeb(readable) {
    return new ReadableStream({
        start(controller) {
            readable.pause();
            readable.on('data', chunk => {
                controller.enqueue(chunk instanceof Uint8Array && !readable.readableObjectMode ? new Uint8Array(chunk) : chunk);
                if (controller.desiredSize <= 0) readable.pause();
            });
            readable.on('end', () => controller.close());
            readable.on('error', error => controller.error(error));
            readable.pause();
        },
        pull() { readable.resume(); },
        cancel(reason) { readable.destroy(reason instanceof Error ? reason : undefined); },
    }, { highWaterMark: 0 });
}
function readableFromWeb(stream, options) {
    const reader = stream.getReader();
    return new Readable({
        objectMode: true, ...options,
        read() { reader.read().then(({ value, done }) => this.push(done ? null : value), error => this.destroy(error)); },
        destroy(error, callback) { reader.cancel(error).then(() => callback(error), () => callback(error)); },
    });
}
function writableToWeb(writable) {
    return new WritableStream({
        start(controller) { writable.on('error', error => controller.error(error)); },
        write: chunk => new Promise(resolve => { if (writable.write(chunk)) resolve(); else writable.once('drain', resolve); }),
        close: () => new Promise(resolve => { writable.end(resolve); }),
        abort(reason) { writable.destroy(reason instanceof Error ? reason : undefined); },
    });
}
function writableFromWeb(stream, options) {
    const writer = stream.getWriter();
    return new Writable({
        objectMode: true, ...options,
        write(chunk, encoding, callback) { writer.write(chunk).then(() => callback(), callback); },
        final(callback) { writer.close().then(() => callback(), callback); },
        destroy(error, callback) { if (error) writer.abort(error).then(() => callback(error), () => callback(error)); else callback(); },
    });
}
function fromWebPair({ readable, writable }, options) {
    const input = writableFromWeb(writable), output = readable.getReader();
    return new Duplex({
        objectMode: true, ...options,
        read() { output.read().then(({ value, done }) => this.push(done ? null : value), error => this.destroy(error)); },
        write(chunk, encoding, callback) { input.write(chunk, encoding, callback); },
        final(callback) { input.end(callback); },
    });
}
module.exports = { fromWebPair, readableFromWeb, readableToWeb, writableFromWeb, writableToWeb };
