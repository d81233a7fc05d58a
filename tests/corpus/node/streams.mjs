// Streams of Node and of the web: the same events in the same order.
import * as node from 'node:stream';

const results = {};
const later = () => new Promise(done => setTimeout(done, 3));
const shown = value => (value instanceof Error ? value.code || value.message : value instanceof Uint8Array ? Buffer.from(value).toString() : value && typeof value === 'object' ? JSON.stringify(value) : String(value));
const seeing = name => { results[name] = []; return (...values) => { results[name].push(values.map(shown).join(' ')); }; };
const watch = (stream, see, events) => { for (const event of events) stream.on(event, (...values) => see(event, ...values)); };
const { Duplex, PassThrough, Readable, Transform, Writable, finished, pipeline, promises } = node;
const ALL = ['data', 'end', 'finish', 'error', 'close', 'drain', 'prefinish'];

const scenes = {
    async read(see) { const stream = new Readable({ read() {} }); watch(stream, see, ['data', 'end', 'close', 'pause', 'resume']); stream.push('a'); stream.push('b'); see('sync'); stream.push(null); await later(); },
    async readable(see) { const stream = new Readable({ read() {} }); watch(stream, see, ['end', 'close']); stream.on('readable', () => { let chunk; while ((chunk = stream.read()) !== null) see('got', chunk); }); stream.push('abc'); await later(); stream.push('de'); stream.push(null); await later(); },
    async parts(see) { const stream = new Readable({ read() {} }); stream.push('abcdef'); see(stream.read(2)); see(stream.read(10)); see(stream.read()); stream.push(null); watch(stream, see, ['end']); see(stream.read()); await later(); },
    async from(see) { watch(Readable.from(['a', 'b', 'c']), see, ['data', 'end', 'close']); await later(); await later(); },
    async iterate(see) { const stream = Readable.from([1, 2, 3]); watch(stream, see, ['close', 'end']); for await (const chunk of stream) { see(chunk); break; } await later(); see(stream.destroyed); },
    async write(see) { const stream = new Writable({ highWaterMark: 3, write(chunk, encoding, done) { see('w', chunk, encoding); setTimeout(done, 1); } }); watch(stream, see, ['drain', 'finish', 'close', 'prefinish']); see(stream.write('ab', () => see('1'))); see(stream.write('cd', () => see('2'))); stream.end('ef', () => see('3')); await later(); await later(); await later(); },
    async failing(see) { const stream = new Writable({ write(chunk, encoding, done) { done(new Error('bad')); } }); watch(stream, see, ['error', 'close', 'finish']); stream.write('x', error => see('cb', error)); await later(); },
    async 'write after end'(see) { const stream = new Writable({ write(chunk, encoding, done) { done(); } }); watch(stream, see, ['error', 'close', 'finish']); stream.end(); stream.write('x', error => see('cb', error)); await later(); },
    async transform(see) { const stream = new Transform({ transform(chunk, encoding, done) { done(null, chunk.toString().toUpperCase()); }, flush(done) { done(null, '!'); } }); watch(stream, see, ALL); stream.write('a'); stream.end('b'); await later(); },
    async pipe(see) { let i = 0; const source = new Readable({ highWaterMark: 4, read() { this.push(i++ < 6 ? 'xx' : null); } }), target = new Writable({ highWaterMark: 2, write(chunk, encoding, done) { see('w', chunk); setTimeout(done, 0); } }); watch(source, see, ['end']); watch(target, see, ['finish']); source.pipe(target); for (let k = 0; k < 12; k++) await later(); },
    async pipeline(see) { await new Promise(done => { pipeline(Readable.from(['a', 'b']), new PassThrough({ objectMode: true }), new Writable({ objectMode: true, write(chunk, encoding, next) { see('w', chunk); next(); } }), error => { see('done', error); done(); }); }); see(await promises.pipeline(['x'], async function* (source) { for await (const chunk of source) yield chunk + chunk; }, async source => { let all = ''; for await (const chunk of source) all += chunk; return all; })); },
    async 'pipeline that fails'(see) { const source = new Readable({ read() { process.nextTick(() => this.destroy(new Error('broken'))); } }), target = new PassThrough(); await new Promise(done => { pipeline(source, target, error => { see('done', error, target.destroyed); done(); }); }); },
    async finished(see) { const stream = Readable.from(['a']); finished(stream, error => see('read', error)); stream.resume(); await later(); const target = new Writable(); finished(target, error => see('write', error)); target.destroy(); await later(); },
    async duplex(see) { const stream = new Duplex({ read() { this.push('r'); this.push(null); }, write(chunk, encoding, done) { see('w', chunk); done(); } }); watch(stream, see, ALL); stream.end('q'); await later(); },
    async pause(see) { const stream = new Readable({ read() {} }); stream.on('data', chunk => { see(chunk); stream.pause(); setTimeout(() => stream.resume(), 1); }); for (const chunk of 'abc') stream.push(chunk); for (let k = 0; k < 4; k++) await later(); see(stream.isPaused()); },
    async web(see) { const numbers = () => new ReadableStream({ start(c) { c.enqueue(1); c.enqueue(2); c.close(); } }); for await (const chunk of numbers()) see(chunk); const [one, other] = numbers().tee(); for await (const chunk of one) see('one', chunk); for await (const chunk of other) see('other', chunk); await numbers().pipeTo(new WritableStream({ write(chunk) { see('w', chunk); }, close() { see('closed'); } })); },
    async 'web that fails'(see) { const writer = new WritableStream({ write() { throw new RangeError('b'); }, abort(reason) { see('abort', reason); } }).getWriter(); for (const step of [() => writer.write(1), () => writer.write(2), () => writer.closed, () => writer.close()]) await step().then(see, error => see('rejected', error.name)); },
    async 'web with bytes'(see) { const stream = new ReadableStream({ type: 'bytes', start(c) { c.enqueue(new Uint8Array([97, 98, 99])); c.enqueue(new Uint8Array([100])); } }), reader = stream.getReader({ mode: 'byob' }); see((await reader.read(new Uint8Array(2))).value); see((await reader.read(new Uint8Array(4))).value); },
};
for (const [name, scene] of Object.entries(scenes)) await scene(seeing(name));
export default results;
