// Readable streams: evaluated when a script first touches them. https://streams.spec.whatwg.org/#rs
// An expression: a function that returns the globals by name. It keeps the built-ins that it uses.
(function (parts) {
    'use strict';
    const { ArrayBuffer, DataView, Math, Number, Object, Promise, RangeError, Symbol, TypeError, Uint8Array } = globalThis;
    const { queueMicrotask } = globalThis;
    const { isView } = ArrayBuffer;
    const { attempt, deferred, highWaterMarkOf, ignore, methodOf, sizeOf } = parts;
    const secrets = parts.secrets(), { records, recordOf, onlyInside } = secrets;
    const made = (Class, record) => (record.object = secrets.made(Class, record));

    // A stream is a record: { object, state, error, reader, disturbed, controller }.
    // A reader is a record: { stream, closed, requests }, where a request has the methods chunk, close and fail.
    const isLocked = stream => stream.reader !== null;

    function closeStream(stream) {
        stream.state = 'closed';
        const { reader } = stream;
        if (!reader) return;
        reader.closed.resolve();
        if (!reader.isByob) for (const request of reader.requests.splice(0)) request.close();
    }
    function failStream(stream, error) {
        if (stream.state !== 'readable') return;
        stream.state = 'errored';
        stream.error = error;
        const { reader } = stream;
        if (!reader) return;
        reader.closed.reject(error);
        for (const request of reader.requests.splice(0)) request.fail(error);
    }
    function cancelStream(stream, reason) {
        stream.disturbed = true;
        if (stream.state === 'closed') return Promise.resolve();
        if (stream.state === 'errored') return Promise.reject(stream.error);
        closeStream(stream);
        if (stream.reader?.isByob) for (const request of stream.reader.requests.splice(0)) request.close(undefined);
        return stream.controller.cancel(reason).then(ignore);
    }

    /** What both kinds of controllers share: when the source is asked for more. */
    class Core {
        constructor(stream, source, mark) {
            Object.assign(this, { stream, mark, started: false, closing: false, pulling: false, again: false, total: 0, queue: [] });
            this.pullMethod = methodOf(source, 'pull', 'source');
            this.cancelMethod = methodOf(source, 'cancel', 'source');
            stream.controller = this;
        }
        start(source, controller) {
            const start = methodOf(source, 'start', 'source');
            const started = start ? start(controller) : undefined;
            Promise.resolve(started).then(() => { this.started = true; this.pull(); }, error => this.fail(error));
        }
        get canTake() { return !this.closing && this.stream.state === 'readable'; }
        get desiredSize() {
            const { state } = this.stream;
            return state === 'errored' ? null : state === 'closed' ? 0 : this.mark - this.total;
        }
        wantsMore() {
            if (!this.canTake || !this.started) return false;
            const { reader } = this.stream;
            return (reader !== null && reader.requests.length > 0) || this.desiredSize > 0;
        }
        pull() {
            if (!this.wantsMore()) return;
            if (this.pulling) { this.again = true; return; }
            this.pulling = true;
            attempt(this.pullMethod, this.object).then(() => {
                this.pulling = false;
                if (!this.again) return;
                this.again = false;
                this.pull();
            }, error => this.fail(error));
        }
        empty() {
            this.queue = [];
            this.total = 0;
        }
        fail(error) {
            if (this.stream.state !== 'readable') return;
            this.empty();
            this.pullMethod = this.cancelMethod = undefined;
            failStream(this.stream, error);
        }
        cancel(reason) {
            this.empty();
            const result = attempt(this.cancelMethod, reason);
            this.pullMethod = this.cancelMethod = undefined;
            return result;
        }
        finish() {
            this.pullMethod = this.cancelMethod = undefined;
            closeStream(this.stream);
        }
    }

    class DefaultCore extends Core {
        constructor(stream, source, mark, size) { super(stream, source, mark); this.size = size; }
        enqueue(chunk) {
            if (!this.canTake) throw new TypeError('the stream takes no more chunks: it is closed, or is being closed');
            const { reader } = this.stream;
            if (reader?.requests.length) {
                reader.requests.shift().chunk(chunk);
            } else {
                let size;
                try {
                    size = Number(this.size ? this.size(chunk) : 1);
                    if (!(size >= 0 && size < Infinity)) throw new RangeError(`the size of a chunk is a finite number from 0, ${size} given`);
                } catch (error) {
                    this.fail(error);
                    throw error;
                }
                this.queue.push({ chunk, size });
                this.total += size;
            }
            this.pull();
        }
        close() {
            if (!this.canTake) throw new TypeError('the stream is closed, or is being closed');
            this.closing = true;
            if (this.queue.length === 0) this.finish();
        }
        read(request) {
            if (this.queue.length === 0) {
                this.stream.reader.requests.push(request);
                this.pull();
                return;
            }
            const { chunk, size } = this.queue.shift();
            this.total = this.queue.length ? Math.max(0, this.total - size) : 0;
            if (this.closing && this.queue.length === 0) this.finish(); else this.pull();
            request.chunk(chunk);
        }
    }

    const moved = buffer => (typeof buffer.transfer === 'function' ? buffer.transfer() : buffer);

    /** https://streams.spec.whatwg.org/#rbs-controller-class. A wish is a place that a reader brought along, to be filled. */
    class ByteCore extends Core {
        constructor(stream, source, mark) {
            super(stream, source, mark);
            const chunkSize = source.autoAllocateChunkSize;
            if (chunkSize !== undefined && !(Number(chunkSize) > 0)) throw new TypeError('autoAllocateChunkSize has to be more than 0');
            Object.assign(this, { chunkSize, wishes: [], request: null });
        }
        enqueue(view) {
            if (!isView(view)) throw new TypeError('a stream of bytes takes views of buffers');
            if (view.byteLength === 0) throw new TypeError('a stream of bytes takes no empty chunk');
            if (!this.canTake) throw new TypeError('the stream takes no more chunks: it is closed, or is being closed');
            const { byteOffset: offset, byteLength: length } = view;
            const bytes = new Uint8Array(moved(view.buffer), offset, length);
            this.dropRequest();
            if (this.wishes[0]?.isAuto) this.wishes.shift();
            const { reader } = this.stream;
            if (reader && !reader.isByob && reader.requests.length) {
                reader.requests.shift().chunk(bytes);
            } else {
                this.queue.push(bytes);
                this.total += bytes.length;
                this.fill();
            }
            this.pull();
        }
        /** Fills the places that wait from what is there. */
        fill() {
            while (this.wishes.length && this.total > 0) {
                const [wish] = this.wishes, taken = this.take(wish.length - wish.filled);
                new Uint8Array(wish.buffer, wish.offset + wish.filled).set(taken);
                wish.filled += taken.length;
                if (wish.filled < wish.least) return;
                this.wishes.shift();
                this.grant(wish, false);
            }
        }
        grant(wish, isDone) {
            const whole = wish.filled - wish.filled % wish.width;
            const request = this.stream.reader.requests.shift();
            const view = new wish.View(wish.buffer, wish.offset, whole / wish.width);
            if (wish.filled > whole) {
                const rest = new Uint8Array(wish.buffer, wish.offset + whole, wish.filled - whole).slice();
                this.queue.unshift(rest);
                this.total += rest.length;
            }
            if (isDone) request.close(view); else request.chunk(view);
        }
        /** So many bytes from the queue at the most. */
        take(most) {
            const taken = new Uint8Array(Math.min(most, this.total));
            let filled = 0;
            while (filled < taken.length) {
                const part = this.queue[0].subarray(0, taken.length - filled);
                taken.set(part, filled);
                filled += part.length;
                if (part.length === this.queue[0].length) this.queue.shift(); else this.queue[0] = this.queue[0].subarray(part.length);
            }
            this.total -= filled;
            if (this.closing && this.total === 0) this.finish(); else this.pull();
            return taken;
        }
        close() {
            if (!this.canTake) throw new TypeError('the stream is closed, or is being closed');
            this.closing = true;
            if (this.total > 0) return;
            if (this.wishes.some(wish => wish.filled % wish.width)) {
                const error = new TypeError('the stream ended within an element');
                this.fail(error);
                throw error;
            }
            this.finish();
            if (this.stream.reader?.isByob && this.wishes.length === 0) for (const request of this.stream.reader.requests.splice(0)) request.close(undefined);
        }
        read(request) {
            if (this.total > 0) {
                const bytes = this.queue.shift();
                this.total -= bytes.length;
                if (this.closing && this.total === 0) this.finish(); else this.pull();
                request.chunk(bytes);
                return;
            }
            if (this.chunkSize !== undefined) {
                const length = Number(this.chunkSize);
                this.wishes.push({ buffer: new ArrayBuffer(length), offset: 0, length, filled: 0, least: 1, width: 1, View: Uint8Array, isAuto: true });
            }
            this.stream.reader.requests.push(request);
            this.pull();
        }
        readInto(view, least, request) {
            const { byteOffset: offset, byteLength: length } = view, View = view.constructor === DataView ? DataView : view.constructor;
            const width = view.BYTES_PER_ELEMENT ?? 1;
            const wish = { buffer: moved(view.buffer), offset, length, filled: 0, least: least * width, width, View, isAuto: false };
            const { requests } = this.stream.reader;
            if (this.stream.state === 'closed') {
                request.close(new View(wish.buffer, offset, 0));
                return;
            }
            this.wishes.push(wish);
            requests.push(request);
            if (this.wishes.length === 1) this.fill();
            if (this.closing && this.total === 0 && this.wishes.length) {
                this.wishes.shift();
                this.grant(wish, true);
                return;
            }
            this.pull();
        }
        get byobRequest() {
            if (this.request === null && this.wishes.length) {
                const [wish] = this.wishes;
                this.request = makeRequest(this, new Uint8Array(wish.buffer, wish.offset + wish.filled, wish.length - wish.filled));
            }
            return this.request?.object ?? null;
        }
        dropRequest() {
            if (this.request) this.request.isOver = true;
            this.request = null;
        }
        respond(count) {
            const [wish] = this.wishes;
            if (!wish) throw new TypeError('no reader waits for bytes');
            if (this.stream.state === 'closed' || this.closing && this.stream.state !== 'readable') {
                if (count !== 0) throw new TypeError('a closed stream takes no bytes');
                this.dropRequest();
                for (const each of this.wishes.splice(0)) if (this.stream.reader?.requests.length) this.grant(each, true);
                return;
            }
            if (count === 0) throw new TypeError('an open stream takes at least a byte');
            if (wish.filled + count > wish.length) throw new RangeError('there is no room for so many bytes');
            this.dropRequest();
            wish.filled += count;
            if (wish.filled < wish.least) return;
            this.wishes.shift();
            if (wish.isAuto) this.stream.reader.requests.shift().chunk(new Uint8Array(wish.buffer, wish.offset, wish.filled)); else this.grant(wish, false);
            this.fill();
            this.pull();
        }
        respondWith(view) {
            const [wish] = this.wishes;
            if (!wish) throw new TypeError('no reader waits for bytes');
            if (view.byteOffset !== wish.offset + wish.filled) throw new RangeError('the view is of another place');
            const { byteLength } = view;
            wish.buffer = moved(view.buffer);
            this.respond(byteLength);
        }
        fail(error) {
            this.wishes = [];
            this.dropRequest();
            super.fail(error);
        }
        cancel(reason) {
            this.wishes = [];
            this.dropRequest();
            return super.cancel(reason);
        }
    }

    class ReadableStreamDefaultController {
        constructor(key) { onlyInside(key, 'ReadableStreamDefaultController'); }
        get desiredSize() { return recordOf(this, ReadableStreamDefaultController).desiredSize; }
        enqueue(chunk) { recordOf(this, ReadableStreamDefaultController).enqueue(chunk); }
        close() { recordOf(this, ReadableStreamDefaultController).close(); }
        error(error) { recordOf(this, ReadableStreamDefaultController).fail(error); }
    }
    class ReadableByteStreamController {
        constructor(key) { onlyInside(key, 'ReadableByteStreamController'); }
        get byobRequest() { return recordOf(this, ReadableByteStreamController).byobRequest; }
        get desiredSize() { return recordOf(this, ReadableByteStreamController).desiredSize; }
        enqueue(chunk) { recordOf(this, ReadableByteStreamController).enqueue(chunk); }
        close() { recordOf(this, ReadableByteStreamController).close(); }
        error(error) { recordOf(this, ReadableByteStreamController).fail(error); }
    }
    class ReadableStreamBYOBRequest {
        constructor(key) { onlyInside(key, 'ReadableStreamBYOBRequest'); }
        get view() { const request = recordOf(this, ReadableStreamBYOBRequest); return request.isOver ? null : request.view; }
        respond(count) { open(this).core.respond(Number(count)); }
        respondWithNewView(view) { open(this).core.respondWith(view); }
    }
    function open(object) {
        const request = recordOf(object, ReadableStreamBYOBRequest);
        if (request.isOver) throw new TypeError('the request was answered already');
        return request;
    }
    function makeRequest(core, view) {
        const request = { core, view, isOver: false };
        made(ReadableStreamBYOBRequest, request);
        return request;
    }

    function lock(stream, isByob) {
        if (isLocked(stream)) throw new TypeError('the stream is locked to a reader');
        const reader = { stream, isByob, requests: [], closed: deferred() };
        if (stream.state === 'closed') reader.closed.resolve();
        if (stream.state === 'errored') reader.closed.reject(stream.error);
        stream.reader = reader;
        return reader;
    }
    function release(reader) {
        if (!reader.stream) return;
        const error = new TypeError('the reader was released');
        if (reader.stream.state === 'readable') reader.closed.reject(error);
        else {
            reader.closed = deferred();
            reader.closed.reject(error);
        }
        const { stream } = reader;
        stream.reader = null;
        reader.stream = undefined;
        if (stream.controller instanceof ByteCore) stream.controller.wishes = stream.controller.wishes.filter(wish => wish.isAuto);
        for (const request of reader.requests.splice(0)) request.fail(error);
    }
    const released = () => Promise.reject(new TypeError('the reader was released'));
    function read(stream, request) {
        stream.disturbed = true;
        if (stream.state === 'closed') request.close();
        else if (stream.state === 'errored') request.fail(stream.error);
        else stream.controller.read(request);
    }
    const settling = ({ resolve, reject }) => ({
        chunk: value => resolve({ value, done: false }), close: value => resolve({ value, done: true }), fail: reject,
    });

    class ReadableStreamDefaultReader {
        constructor(stream) { records.set(this, lock(recordOf(stream, ReadableStream), false)); }
        get closed() { return recordOf(this, ReadableStreamDefaultReader).closed.promise; }
        read() {
            const reader = recordOf(this, ReadableStreamDefaultReader);
            if (!reader.stream) return released();
            const result = Promise.withResolvers();
            read(reader.stream, settling(result));
            return result.promise;
        }
        releaseLock() { release(recordOf(this, ReadableStreamDefaultReader)); }
        cancel(reason) {
            const { stream } = recordOf(this, ReadableStreamDefaultReader);
            return stream ? cancelStream(stream, reason) : released();
        }
    }
    class ReadableStreamBYOBReader {
        constructor(stream) {
            const record = recordOf(stream, ReadableStream);
            if (!(record.controller instanceof ByteCore)) throw new TypeError('only streams of bytes can be read into a buffer');
            records.set(this, lock(record, true));
        }
        get closed() { return recordOf(this, ReadableStreamBYOBReader).closed.promise; }
        async read(view, { min = 1 } = {}) {
            const { stream } = recordOf(this, ReadableStreamBYOBReader);
            if (!isView(view) || view.byteLength === 0) throw new TypeError('read() needs a view that has room');
            if (!(min >= 1 && min <= (view.length ?? view.byteLength))) throw new RangeError('min has to be from 1 to the length of the view');
            if (!stream) return released();
            stream.disturbed = true;
            if (stream.state === 'errored') throw stream.error;
            const result = Promise.withResolvers();
            stream.controller.readInto(view, min, settling(result));
            return result.promise;
        }
        releaseLock() { release(recordOf(this, ReadableStreamBYOBReader)); }
        cancel(reason) {
            const { stream } = recordOf(this, ReadableStreamBYOBReader);
            return stream ? cancelStream(stream, reason) : released();
        }
    }

    class ReadableStream {
        constructor(source = {}, strategy = {}) {
            if (source === null) throw new TypeError('the source of a stream has to be an object');
            const stream = { object: this, state: 'readable', error: undefined, reader: null, disturbed: false, controller: null };
            records.set(this, stream);
            const { type } = source;
            if (type === undefined) {
                const size = sizeOf(strategy);
                const core = new DefaultCore(stream, source, highWaterMarkOf(strategy, 1), size);
                core.start(source, made(ReadableStreamDefaultController, core));
            } else if (String(type) === 'bytes') {
                if (strategy?.size !== undefined) throw new RangeError('a stream of bytes has no size function');
                const core = new ByteCore(stream, source, highWaterMarkOf(strategy, 0));
                core.start(source, made(ReadableByteStreamController, core));
            } else throw new TypeError(`the type of a source is "bytes" or undefined, "${type}" given`);
        }
        get locked() { return isLocked(recordOf(this, ReadableStream)); }
        get [Symbol.for('nodejs.stream.disturbed')]() { return recordOf(this, ReadableStream).disturbed; }
        cancel(reason) {
            const stream = recordOf(this, ReadableStream);
            if (isLocked(stream)) return Promise.reject(new TypeError('the stream is locked to a reader'));
            return cancelStream(stream, reason);
        }
        getReader(options) {
            const mode = options?.mode;
            if (mode === undefined) return new ReadableStreamDefaultReader(this);
            if (String(mode) === 'byob') return new ReadableStreamBYOBReader(this);
            throw new TypeError(`the mode of a reader is "byob" or undefined, "${mode}" given`);
        }
        pipeThrough(pair, options) {
            if (this.locked) throw new TypeError('the stream is locked to a reader');
            if (pair.writable.locked) throw new TypeError('the writable side is locked to a writer');
            this.pipeTo(pair.writable, options).then(undefined, ignore);
            return pair.readable;
        }
        pipeTo(target, options) {
            if (this.locked) return Promise.reject(new TypeError('the stream is locked to a reader'));
            if (!(target instanceof globalThis.WritableStream)) return Promise.reject(new TypeError('pipeTo() needs a WritableStream'));
            if (target.locked) return Promise.reject(new TypeError('the target is locked to a writer'));
            return pipe(this, target, options ?? {});
        }
        tee() { return tee(this); }
        values(options) { return iterate(this, !!options?.preventCancel); }
        [Symbol.asyncIterator](options) { return iterate(this, !!options?.preventCancel); }
        static from(iterable) {
            const iterator = iterable[Symbol.asyncIterator]?.() ?? iterable[Symbol.iterator]?.();
            if (!iterator) throw new TypeError('ReadableStream.from() needs an iterable');
            return new ReadableStream({
                async pull(controller) {
                    const { value, done } = await iterator.next();
                    if (done) controller.close(); else controller.enqueue(await value);
                },
                async cancel(reason) { await iterator.return?.(reason); },
            }, { highWaterMark: 0 });
        }
    }

    function iterate(stream, keepsOpen) {
        const reader = stream.getReader();
        let last = Promise.resolve(), isOver = false;
        const next = async () => {
            if (isOver) return { value: undefined, done: true };
            try {
                const result = await reader.read();
                if (result.done) { isOver = true; reader.releaseLock(); }
                return result;
            } catch (error) {
                isOver = true;
                reader.releaseLock();
                throw error;
            }
        };
        const end = async value => {
            if (isOver) return { value, done: true };
            isOver = true;
            const canceled = keepsOpen ? undefined : reader.cancel(value);
            reader.releaseLock();
            await canceled;
            return { value, done: true };
        };
        return Object.setPrototypeOf({
            next() { return last = last.then(next, next); },
            return(value) { return last = last.then(() => end(value), () => end(value)); },
        }, asyncIterator);
    }
    const asyncIterator = Object.getPrototypeOf(Object.getPrototypeOf((async function* () {}).prototype));

    /** https://streams.spec.whatwg.org/#readable-stream-pipe-to, by the methods of both ends. */
    async function pipe(source, target, { preventClose, preventAbort, preventCancel, signal }) {
        const reader = source.getReader(), writer = target.getWriter();
        let stop;
        const aborted = new Promise((_, reject) => { stop = () => reject(signal.reason); });
        aborted.then(undefined, ignore);
        if (signal?.aborted) stop(); else signal?.addEventListener('abort', stop, { once: true });
        let writing = Promise.resolve();
        try {
            for (;;) {
                let step;
                try {
                    await Promise.race([writer.ready, aborted]);
                    step = await Promise.race([reader.read().then(result => ({ result }), error => ({ error })), writer.closed.then(() => ({ closed: true })), aborted]);
                } catch (error) {
                    if (signal?.aborted && error === signal.reason) {
                        const ends = [];
                        if (!preventAbort) ends.push(writer.abort(error));
                        if (!preventCancel) ends.push(reader.cancel(error));
                        await Promise.all(ends.map(end => end.then(undefined, ignore)));
                    } else if (!preventCancel) await reader.cancel(error).then(undefined, ignore);
                    throw error;
                }
                if (step.closed) {
                    const error = new TypeError('the target was closed');
                    if (!preventCancel) await reader.cancel(error);
                    throw error;
                }
                if ('error' in step) {
                    await writing.then(undefined, ignore);
                    if (!preventAbort) await writer.abort(step.error).then(undefined, ignore);
                    throw step.error;
                }
                if (step.result.done) {
                    await writing.then(undefined, ignore);
                    if (!preventClose) await writer.close();
                    return;
                }
                writing = writer.write(step.result.value);
                writing.then(undefined, ignore);
            }
        } finally {
            signal?.removeEventListener('abort', stop);
            reader.releaseLock();
            writer.releaseLock();
        }
    }

    /** Two streams of what one gives: https://streams.spec.whatwg.org/#readable-stream-tee */
    function tee(stream) {
        const reader = stream.getReader(), isBytes = recordOf(stream, ReadableStream).controller instanceof ByteCore;
        const reasons = [], canceled = Promise.withResolvers(), controllers = [];
        let reading = false, again = false;
        const pull = () => {
            if (reading) { again = true; return Promise.resolve(); }
            reading = true;
            reader.read().then(({ value, done }) => queueMicrotask(() => {
                again = false;
                reading = false;
                // The first one moves the buffer away.
                const chunks = [value, isBytes && !done && !(1 in reasons) ? value.slice() : value];
                for (const i of [0, 1]) {
                    if (i in reasons) continue;
                    if (done) controllers[i].close(); else controllers[i].enqueue(chunks[i]);
                }
                if (done) { if (!(0 in reasons) || !(1 in reasons)) canceled.resolve(); } else if (again) pull();
            }), error => {
                for (const controller of controllers) controller.error(error);
                canceled.resolve();
            });
            return Promise.resolve();
        };
        const branch = i => new ReadableStream({
            type: isBytes ? 'bytes' : undefined,
            start(controller) { controllers[i] = controller; },
            pull,
            cancel(reason) {
                reasons[i] = reason;
                if (0 in reasons && 1 in reasons) reader.cancel([reasons[0], reasons[1]]).then(canceled.resolve, canceled.reject);
                return canceled.promise;
            },
        }, isBytes ? undefined : { highWaterMark: 1 });
        const branches = [branch(0), branch(1)];
        reader.closed.then(undefined, error => {
            for (const controller of controllers) controller.error(error);
            canceled.resolve();
        });
        return branches;
    }

    function markOf(init) {
        if (init?.highWaterMark === undefined) throw new TypeError('a strategy needs a highWaterMark');
        return Number(init.highWaterMark);
    }
    class ByteLengthQueuingStrategy {
        #mark;
        constructor(init) { this.#mark = markOf(init); }
        get highWaterMark() { return this.#mark; }
        get size() { return byteLength; }
    }
    class CountQueuingStrategy {
        #mark;
        constructor(init) { this.#mark = markOf(init); }
        get highWaterMark() { return this.#mark; }
        get size() { return one; }
    }
    const { size: byteLength } = { size: chunk => chunk.byteLength };
    const { size: one } = { size: () => 1 };

    const classes = {
        ByteLengthQueuingStrategy, CountQueuingStrategy, ReadableByteStreamController, ReadableStream, ReadableStreamBYOBReader, ReadableStreamBYOBRequest,
        ReadableStreamDefaultController, ReadableStreamDefaultReader,
    };
    for (const [name, constructor] of Object.entries(classes)) {
        Object.defineProperty(constructor.prototype, Symbol.toStringTag, { value: name, configurable: true });
    }
    return classes;
})
