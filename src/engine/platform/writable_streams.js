// Writable and transform streams: evaluated when a script first touches them. https://streams.spec.whatwg.org/#ws
// An expression: a function of the functions that code gzip and deflate, and of stream_parts.js, which returns the globals by name.
(function (codecs, parts) {
    'use strict';
    const { ArrayBuffer, Number, Object, Promise, RangeError, String, Symbol, TypeError, Uint8Array, WeakSet } = globalThis;
    const { attempt, deferred, highWaterMarkOf, methodOf, sizeOf } = parts;
    const { records, recordOf, made, onlyInside } = parts.secrets();

    /** The sink's side of a stream: states `writable`, `erroring`, `errored` and `closed`. */
    class Sink {
        constructor(sink, strategy) {
            if (sink?.type !== undefined) throw new RangeError('the type of a sink has to be undefined');
            Object.assign(this, {
                state: 'writable', error: undefined, writer: null, started: false, queue: [], total: 0, inFlight: false, closing: null, isClosing: false,
                aborting: null, backpressure: false,
            });
            this.mark = highWaterMarkOf(strategy, 1);
            this.size = sizeOf(strategy) ?? (() => 1);
            for (const name of ['write', 'close', 'abort']) this[`${name}Method`] = methodOf(sink, name, 'sink');
            this.startMethod = methodOf(sink, 'start', 'sink');
            this.signal = new globalThis.AbortController();
        }
        start() {
            this.controller = made(WritableStreamDefaultController, this);
            this.backpressure = this.desiredSize <= 0;
            const started = this.startMethod?.(this.controller);
            Promise.resolve(started).then(() => { this.started = true; this.advance(); }, error => { this.started = true; this.fail(error); });
        }
        get desiredSize() {
            if (this.state === 'errored' || this.state === 'erroring') return null;
            return this.state === 'closed' ? 0 : this.mark - this.total;
        }
        get isEnding() { return this.closing !== null; }
        setBackpressure(isFull) {
            if (this.writer && isFull !== this.backpressure) {
                if (isFull) this.writer.ready = deferred(); else this.writer.ready.resolve();
            }
            this.backpressure = isFull;
        }
        write(chunk) {
            let size;
            try {
                size = Number(this.size(chunk));
                if (!(size >= 0 && size < Infinity)) throw new RangeError(`the size of a chunk is a finite number from 0, ${size} given`);
            } catch (error) {
                this.failIfWritable(error);
                size = 1;
            }
            if (this.state === 'errored') return Promise.reject(this.error);
            if (this.isEnding || this.state === 'closed') return Promise.reject(new TypeError('the stream is closed, or is being closed'));
            if (this.state === 'erroring') return Promise.reject(this.error);
            const result = deferred();
            this.queue.push({ chunk, size, result });
            this.total += size;
            this.setBackpressure(this.desiredSize <= 0);
            this.advance();
            return result.promise;
        }
        close() {
            if (this.state === 'closed' || this.state === 'errored') return Promise.reject(new TypeError('the stream is closed, or has failed'));
            if (this.isEnding) return Promise.reject(new TypeError('the stream is being closed'));
            this.closing = deferred();
            if (this.writer && this.backpressure && this.state === 'writable') this.writer.ready.resolve();
            this.queue.push({ isEnd: true, size: 0, result: this.closing });
            this.advance();
            return this.closing.promise;
        }
        abort(reason) {
            if (this.state === 'closed' || this.state === 'errored') return Promise.resolve();
            this.signal.abort(reason);
            if (this.state === 'closed' || this.state === 'errored') return Promise.resolve();
            if (this.aborting) return this.aborting.result.promise;
            const wasErroring = this.state === 'erroring';
            this.aborting = { result: deferred(), reason: wasErroring ? undefined : reason, wasErroring };
            if (!wasErroring) this.fail(reason);
            return this.aborting?.result.promise ?? Promise.resolve();
        }
        failIfWritable(error) { if (this.state === 'writable') this.fail(error); }
        fail(error) {
            if (this.state !== 'writable') { this.finishFailing(); return; }
            this.state = 'erroring';
            this.error = error;
            if (this.writer) this.writer.failReady(error);
            if (!this.inFlight && this.started) this.finishFailing();
        }
        finishFailing() {
            if (this.state !== 'erroring' || this.inFlight || !this.started) return;
            this.state = 'errored';
            for (const { result, isEnd } of this.queue.splice(0)) if (!isEnd) result.reject(this.error);
            this.total = 0;
            const { aborting } = this;
            this.aborting = null;
            const settle = () => this.rejectClose();
            if (!aborting) { settle(); return; }
            if (aborting.wasErroring) {
                aborting.result.reject(this.error);
                settle();
                return;
            }
            attempt(this.abortMethod, aborting.reason).then(() => { aborting.result.resolve(); settle(); }, error => { aborting.result.reject(error); settle(); });
        }
        rejectClose() {
            if (this.closing) { this.closing.reject(this.error); this.closing = null; }
            this.writer?.closed.reject(this.error);
        }
        advance() {
            if (!this.started || this.inFlight) return;
            if (this.state === 'erroring') { this.finishFailing(); return; }
            if (this.state !== 'writable' || this.queue.length === 0) return;
            const [{ chunk, isEnd, result }] = this.queue;
            this.inFlight = true;
            if (isEnd) {
                this.queue.shift();
                attempt(this.closeMethod).then(() => this.closed(result), error => {
                    this.inFlight = false;
                    result.reject(error);
                    this.closing = null;
                    if (this.aborting) { this.aborting.result.reject(error); this.aborting = null; }
                    this.fail(error);
                });
                return;
            }
            attempt(this.writeMethod, chunk, this.controller).then(() => {
                this.inFlight = false;
                result.resolve();
                if (this.queue.length) this.total -= this.queue.shift().size;
                if (!this.isEnding && this.state === 'writable') this.setBackpressure(this.desiredSize <= 0);
                this.advance();
            }, error => {
                this.inFlight = false;
                this.queue.shift();
                result.reject(error);
                this.fail(error);
            });
        }
        closed(result) {
            this.inFlight = false;
            result.resolve();
            if (this.aborting) { this.aborting.result.resolve(); this.aborting = null; }
            this.state = 'closed';
            this.writer?.closed.resolve();
        }
    }

    class WritableStreamDefaultController {
        constructor(key) { onlyInside(key, 'WritableStreamDefaultController'); }
        get signal() { return recordOf(this, WritableStreamDefaultController).signal.signal; }
        error(error) { recordOf(this, WritableStreamDefaultController).failIfWritable(error); }
    }

    class WritableStreamDefaultWriter {
        constructor(stream) {
            const sink = recordOf(stream, WritableStream);
            if (sink.writer) throw new TypeError('the stream is locked to a writer');
            const writer = {
                sink, ready: deferred(), closed: deferred(),
                failReady(error) {
                    this.ready.reject(error);
                    const fresh = deferred();
                    fresh.reject(error);
                    this.ready = fresh;
                },
            };
            records.set(this, writer);
            sink.writer = writer;
            if (sink.state === 'erroring' || sink.state === 'errored') writer.ready.reject(sink.error);
            else if (!sink.backpressure || sink.isEnding || sink.state === 'closed') writer.ready.resolve();
            if (sink.state === 'closed') writer.closed.resolve();
            if (sink.state === 'errored') writer.closed.reject(sink.error);
        }
        get closed() { return recordOf(this, WritableStreamDefaultWriter).closed.promise; }
        get ready() { return recordOf(this, WritableStreamDefaultWriter).ready.promise; }
        get desiredSize() { return held(this).desiredSize; }
        write(chunk) { return use(this, sink => sink.write(chunk)); }
        close() { return use(this, sink => sink.close()); }
        abort(reason) { return use(this, sink => sink.abort(reason)); }
        releaseLock() {
            const writer = recordOf(this, WritableStreamDefaultWriter), { sink } = writer;
            if (!sink) return;
            const error = new TypeError('the writer was released');
            writer.failReady(error);
            writer.closed.reject(error);
            const fresh = deferred();
            fresh.reject(error);
            writer.closed = fresh;
            sink.writer = null;
            writer.sink = undefined;
        }
    }
    function held(object) {
        const { sink } = recordOf(object, WritableStreamDefaultWriter);
        if (!sink) throw new TypeError('the writer was released');
        return sink;
    }
    function use(object, method) {
        try { return method(held(object)); } catch (error) { return Promise.reject(error); }
    }

    class WritableStream {
        constructor(sink = {}, strategy = {}) {
            const record = new Sink(sink, strategy);
            records.set(this, record);
            record.start();
        }
        get locked() { return recordOf(this, WritableStream).writer !== null; }
        getWriter() { return new WritableStreamDefaultWriter(this); }
        abort(reason) { return this.locked ? Promise.reject(new TypeError('the stream is locked to a writer')) : recordOf(this, WritableStream).abort(reason); }
        close() { return this.locked ? Promise.reject(new TypeError('the stream is locked to a writer')) : recordOf(this, WritableStream).close(); }
    }

    class TransformStreamDefaultController {
        constructor(key) { onlyInside(key, 'TransformStreamDefaultController'); }
        get desiredSize() { return recordOf(this, TransformStreamDefaultController).output.desiredSize; }
        enqueue(chunk) { recordOf(this, TransformStreamDefaultController).enqueue(chunk); }
        error(error) { recordOf(this, TransformStreamDefaultController).fail(error); }
        terminate() { recordOf(this, TransformStreamDefaultController).terminate(); }
    }

    /** https://streams.spec.whatwg.org/#ts: what is written waits until what was made of it is wanted. */
    class TransformStream {
        #readable; #writable;
        constructor(transformer = {}, writableStrategy = {}, readableStrategy = { highWaterMark: 0 }) {
            for (const name of ['readableType', 'writableType']) if (transformer?.[name] !== undefined) throw new RangeError(`${name} has to be undefined`);
            const [transform, flush, cancel, start] = ['transform', 'flush', 'cancel', 'start'].map(name => methodOf(transformer, name, 'sink'));
            let room = deferred(), failure;
            const started = deferred();
            const record = {
                output: undefined, input: undefined,
                enqueue(chunk) {
                    try { this.output.enqueue(chunk); } catch (error) { throw failure ? failure.error : error; }
                    if (this.output.desiredSize <= 0) room = settled(room) ? deferred() : room;
                },
                fail(error) {
                    failure ??= { error };
                    this.output.error(error);
                    this.input.error(error);
                    room.resolve();
                },
                terminate() {
                    this.output.close();
                    this.fail2(new TypeError('the transform stream was terminated'));
                },
                fail2(error) { failure ??= { error }; this.input.error(error); room.resolve(); },
            };
            const controller = made(TransformStreamDefaultController, record);
            this.#writable = new WritableStream({
                start(input) { record.input = input; return started.promise; },
                async write(chunk) {
                    await room.promise;
                    if (failure) throw failure.error;
                    try {
                        if (transform) await transform(chunk, controller); else record.enqueue(chunk);
                    } catch (error) { record.fail(error); throw error; }
                },
                async close() {
                    try { await flush?.(controller); } catch (error) { record.fail(error); throw error; }
                    if (failure) throw failure.error;
                    try { record.output.close(); } catch { /* it was terminated */ }
                },
                async abort(reason) {
                    try { await cancel?.(reason); } catch (error) { record.output.error(error); throw error; }
                    record.output.error(reason);
                },
            }, writableStrategy);
            this.#readable = new globalThis.ReadableStream({
                start(output) { record.output = output; return started.promise; },
                pull() { room.resolve(); resolved.add(room); return undefined; },
                async cancel(reason) {
                    try { await cancel?.(reason); } catch (error) { record.fail2(error); throw error; }
                    record.fail2(reason);
                },
            }, { highWaterMark: 0, ...readableStrategy, size: readableStrategy?.size });
            started.resolve(start?.(controller));
        }
        get readable() { return this.#readable; }
        get writable() { return this.#writable; }
    }
    const resolved = new WeakSet();
    const settled = room => resolved.has(room);

    /** The two sides of a transform stream, for classes that are made of one. */
    class Pair {
        #stream;
        constructor(transformer) { this.#stream = new TransformStream(transformer); }
        get readable() { return this.#stream.readable; }
        get writable() { return this.#stream.writable; }
    }
    class TextEncoderStream extends Pair {
        constructor() {
            const encoder = new globalThis.TextEncoder();
            let high = '';
            super({
                transform(chunk, controller) {
                    const text = high + String(chunk), last = text.charCodeAt(text.length - 1);
                    high = last >= 0xd800 && last <= 0xdbff ? text.at(-1) : '';
                    const bytes = encoder.encode(high ? text.slice(0, -1) : text);
                    if (bytes.length) controller.enqueue(bytes);
                },
                flush(controller) { if (high) controller.enqueue(encoder.encode(high)); },
            });
        }
        get encoding() { return 'utf-8'; }
    }
    class TextDecoderStream extends Pair {
        #decoder;
        constructor(label, options) {
            const decoder = new globalThis.TextDecoder(label, options);
            super({
                transform(chunk, controller) {
                    const text = decoder.decode(chunk, { stream: true });
                    if (text) controller.enqueue(text);
                },
                flush(controller) {
                    const text = decoder.decode();
                    if (text) controller.enqueue(text);
                },
            });
            this.#decoder = decoder;
        }
        get encoding() { return this.#decoder.encoding; }
        get fatal() { return this.#decoder.fatal; }
        get ignoreBOM() { return this.#decoder.ignoreBOM; }
    }

    // https://compression.spec.whatwg.org/
    const FORMATS = ['gzip', 'deflate', 'deflate-raw'];
    function coder(format, unpacks) {
        if (!FORMATS.includes(String(format))) throw new TypeError(`there are the formats ${FORMATS.join(', ')}; "${format}" given`);
        const codec = codecs.createCodec(String(format), unpacks, -1);
        let hasEnded = false;
        const code = (bytes, isLast, controller) => {
            let made, taken;
            try { [made, hasEnded, taken] = codecs.code(codec, bytes, isLast, Number.MAX_SAFE_INTEGER); } catch (error) { throw new TypeError(error.message); }
            if (made.byteLength) controller.enqueue(new Uint8Array(made));
            if (hasEnded && unpacks && taken < bytes.byteLength) throw new TypeError('there is more behind the end of the compressed bytes');
        };
        return {
            transform(chunk, controller) {
                if (!(chunk instanceof ArrayBuffer) && !ArrayBuffer.isView(chunk)) throw new TypeError('a buffer or a view of one is needed');
                if (hasEnded) throw new TypeError('there is more behind the end of the compressed bytes');
                code(chunk, false, controller);
            },
            flush(controller) { if (!hasEnded) code(new Uint8Array(0), true, controller); },
        };
    }
    class CompressionStream extends Pair { constructor(format) { super(coder(format, false)); } }
    class DecompressionStream extends Pair { constructor(format) { super(coder(format, true)); } }

    const classes = {
        CompressionStream, DecompressionStream, TextDecoderStream, TextEncoderStream, TransformStream, TransformStreamDefaultController, WritableStream,
        WritableStreamDefaultController, WritableStreamDefaultWriter,
    };
    for (const [name, constructor] of Object.entries(classes)) {
        Object.defineProperty(constructor.prototype, Symbol.toStringTag, { value: name, configurable: true });
    }
    return classes;
})
