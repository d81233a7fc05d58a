// Blob, FormData, Headers, Request, Response and fetch: evaluated when a script first touches one of them.
// https://fetch.spec.whatwg.org/, https://w3c.github.io/FileAPI/
// An expression: a function of `ask(request)`, which has PHP answer a request, and of the object of pairs.js. It returns the
// globals by name.
(function (ask, lists) {
    'use strict';
    const { iterable, need } = lists;
    const { ArrayBuffer, Date, JSON, Map, Math, Number, Object, RangeError, String, Symbol, TypeError, Uint8Array } = globalThis;
    const { isView } = ArrayBuffer;
    const encoder = () => new globalThis.TextEncoder();
    const decode = bytes => new globalThis.TextDecoder().decode(bytes);

    function join(parts) {
        const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
        let place = 0;
        for (const part of parts) {
            all.set(part, place);
            place += part.length;
        }
        return all;
    }
    function oneOf(allowed, value, name) {
        const text = String(value);
        if (!allowed.includes(text)) throw new TypeError(`${name} cannot be "${text}"`);
        return text;
    }
    const viewOf = data => (isView(data) ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength) : new Uint8Array(data));

    class Blob {
        #bytes; #type;
        constructor(parts = [], options = {}) {
            if (typeof parts !== 'object' || parts === null || typeof parts[Symbol.iterator] !== 'function') throw new TypeError('the parts of a Blob have to be a list');
            const isNative = oneOf(['transparent', 'native'], options?.endings ?? 'transparent', 'endings of a Blob') === 'native';
            const bytes = [...parts].map(part => {
                if (part instanceof Blob) return part.#bytes;
                if (part instanceof ArrayBuffer || isView(part)) return viewOf(part).slice();
                const text = String(part);
                return encoder().encode(isNative ? text.replace(/\r\n?/g, '\n') : text);
            });
            this.#bytes = join(bytes);
            const type = String(options?.type ?? '');
            this.#type = /[^\x20-\x7e]/.test(type) ? '' : type.toLowerCase();
        }
        get size() { return this.#bytes.length; }
        get type() { return this.#type; }
        slice(start = 0, end = this.size, type = '') {
            const at = place => (place < 0 ? Math.max(0, this.size + place) : Math.min(place, this.size));
            const part = new Blob([], { type });
            part.#bytes = this.#bytes.subarray(at(start), Math.max(at(start), at(end)));
            return part;
        }
        async text() { return decode(this.#bytes); }
        async bytes() { return this.#bytes.slice(); }
        async arrayBuffer() { return this.#bytes.slice().buffer; }
        stream() {
            const bytes = this.#bytes, step = 65536;
            let place = 0;
            return new globalThis.ReadableStream({
                type: 'bytes',
                pull(controller) {
                    if (place < bytes.length) controller.enqueue(bytes.slice(place, place += step));
                    if (place >= bytes.length) { controller.close(); controller.byobRequest?.respond(0); }
                },
            });
        }
        static bytesOf(blob) { return blob.#bytes; }
        static is(value) { return #bytes in value; }
    }
    const { bytesOf: bytesOfBlob, is: isBlob } = Blob;
    for (const name of ['bytesOf', 'is']) delete Blob[name];

    class File extends Blob {
        #name; #lastModified;
        constructor(parts, name, options = {}) {
            if (arguments.length < 2) throw new TypeError('a File needs parts and a name');
            super(parts, options);
            this.#name = String(name);
            this.#lastModified = options?.lastModified === undefined ? Date.now() : Number(options.lastModified);
        }
        get name() { return this.#name; }
        get lastModified() { return this.#lastModified; }
        get webkitRelativePath() { return ''; }
    }

    /** The copy that structuredClone() makes of a Blob or a File; undefined for other objects. */
    function cloneBlob(value) {
        if (!isBlob(value)) return undefined;
        const { type } = value;
        return value instanceof File ? new File([value], value.name, { type, lastModified: value.lastModified }) : new Blob([value], { type });
    }

    class FormData {
        #entries = [];
        constructor(form) { if (form !== undefined) throw new TypeError('there are no forms here'); }
        static #entry(name, value, filename) {
            if (!(value instanceof Blob) && filename !== undefined) throw new TypeError('only a Blob has a name of a file');
            if (!(value instanceof Blob)) return [String(name).toWellFormed(), String(value).toWellFormed()];
            const isNamed = value instanceof File && filename === undefined;
            return [String(name), isNamed ? value : new File([value], filename ?? value.name ?? 'blob', { type: value.type, lastModified: value.lastModified })];
        }
        append(name, value, filename) {
            need(2, arguments);
            this.#entries.push(FormData.#entry(name, value, filename));
        }
        set(name, value, filename) {
            need(2, arguments);
            const entry = FormData.#entry(name, value, filename), i = this.#entries.findIndex(([known]) => known === entry[0]);
            if (i < 0) { this.#entries.push(entry); return; }
            this.#entries[i] = entry;
            this.#entries = this.#entries.filter(([known], j) => j <= i || known !== entry[0]);
        }
        delete(name) {
            need(1, arguments);
            this.#entries = this.#entries.filter(([known]) => known !== String(name));
        }
        get(name) {
            need(1, arguments);
            return this.#entries.find(([known]) => known === String(name))?.[1] ?? null;
        }
        getAll(name) {
            need(1, arguments);
            return this.#entries.filter(([known]) => known === String(name)).map(([, value]) => value);
        }
        has(name) {
            need(1, arguments);
            return this.#entries.some(([known]) => known === String(name));
        }
        static { iterable(this, form => form.#entries); }
    }

    const TOKEN = /^[\^_`a-zA-Z\-0-9!#$%&'*+.|~]+$/;
    class Headers {
        // Names in lower case to lists of values, and these as sorted pairs until something is changed.
        #lists = new Map(); #pairs = null;
        constructor(init) {
            if (init === undefined) return;
            if (init === null || typeof init !== 'object') throw new TypeError('headers have to be an object or pairs');
            if (init instanceof Headers) for (const [name, list] of init.#lists) this.#lists.set(name, [...list]);
            else if (typeof init[Symbol.iterator] === 'function') {
                for (const pair of init) {
                    const [name, value, ...more] = [...pair];
                    if (value === undefined || more.length) throw new TypeError('each header needs a name and a value');
                    this.append(name, value);
                }
            } else for (const [name, value] of Object.entries(init)) this.append(name, value);
        }
        static #check(name, value) {
            name = String(name);
            if (!TOKEN.test(name)) throw new TypeError(`"${name}" is no name of a header`);
            if (value === undefined) return [name.toLowerCase()];
            value = String(value).replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
            if (/[\0\n\r]|[^\0-\xff]/.test(value)) throw new TypeError(`the header ${name} cannot have this value`);
            return [name.toLowerCase(), value];
        }
        append(name, value) {
            need(2, arguments);
            const [key, text] = Headers.#check(name, value ?? String(value));
            this.#pairs = null;
            this.#lists.set(key, [...(this.#lists.get(key) ?? []), text]);
        }
        set(name, value) {
            need(2, arguments);
            const [key, text] = Headers.#check(name, value ?? String(value));
            this.#pairs = null;
            this.#lists.set(key, [text]);
        }
        delete(name) {
            need(1, arguments);
            this.#pairs = null;
            this.#lists.delete(Headers.#check(name)[0]);
        }
        get(name) {
            need(1, arguments);
            return this.#lists.get(Headers.#check(name)[0])?.join(', ') ?? null;
        }
        has(name) {
            need(1, arguments);
            return this.#lists.has(Headers.#check(name)[0]);
        }
        getSetCookie() { return [...(this.#lists.get('set-cookie') ?? [])]; }
        #sorted() {
            return this.#pairs ??= [...this.#lists.keys()].sort().flatMap(name => {
                const list = this.#lists.get(name);
                return name === 'set-cookie' ? list.map(value => [name, value]) : [[name, list.join(', ')]];
            });
        }
        static { iterable(this, headers => headers.#sorted()); }
    }

    function encodeForm(form) {
        const boundary = `----formdata-${globalThis.crypto.randomUUID()}`;
        const quote = text => text.replace(/\r\n?|\n/g, '%0D%0A').replace(/"/g, '%22');
        const parts = [];
        for (const [name, value] of form) {
            const isFile = value instanceof File, filename = isFile ? `; filename="${quote(value.name)}"` : '';
            const type = isFile ? `\r\nContent-Type: ${value.type || 'application/octet-stream'}` : '';
            parts.push(encoder().encode(`--${boundary}\r\nContent-Disposition: form-data; name="${quote(name)}"${filename}${type}\r\n\r\n`));
            parts.push(isFile ? bytesOfBlob(value) : encoder().encode(value.replace(/\r?\n|\r/g, '\r\n')), encoder().encode('\r\n'));
        }
        parts.push(encoder().encode(`--${boundary}--\r\n`));
        return { bytes: join(parts), type: `multipart/form-data; boundary=${boundary}` };
    }
    function decodeForm(bytes, type) {
        const form = new FormData();
        if (/^application\/x-www-form-urlencoded/i.test(type)) {
            for (const [name, value] of new globalThis.URLSearchParams(decode(bytes))) form.append(name, value);
            return form;
        }
        const boundary = /^multipart\/form-data.*boundary="?([^";]+)/i.exec(type)?.[1];
        if (!boundary) throw new TypeError(`a body of the type "${type}" is no form`);
        // One character a byte, so that places in the text are places in the bytes.
        const text = new globalThis.TextDecoder('latin1').decode(bytes);
        let place = 0;
        for (;;) {
            const start = text.indexOf(`--${boundary}`, place) + boundary.length + 4, headEnd = text.indexOf('\r\n\r\n', start);
            if (start < boundary.length + 4 || headEnd < 0) return form;
            const end = text.indexOf(`\r\n--${boundary}`, headEnd);
            if (end < 0) throw new TypeError('the form has no end');
            const head = decode(bytes.subarray(start, headEnd)), part = bytes.subarray(headEnd + 4, end);
            const [, name] = /name="([^"]*)"/i.exec(head) ?? [];
            const [, filename] = /filename="([^"]*)"/i.exec(head) ?? [];
            const plain = quoted => quoted.replace(/%22/g, '"').replace(/%0D%0A/gi, '\r\n');
            if (name === undefined) throw new TypeError('a part of the form has no name');
            if (filename === undefined) form.append(plain(name), decode(part));
            else form.append(plain(name), new File([part], plain(filename), { type: /content-type:\s*([^\r\n]+)/i.exec(head)?.[1] ?? 'text/plain' }));
            place = end;
        }
    }

    /** A body: bytes or a stream, and the type that it brings along. */
    function extract(body) {
        if (body === null || body === undefined) return { bytes: null };
        if (body instanceof globalThis.ReadableStream) {
            if (body.locked) throw new TypeError('the stream of the body is locked');
            return { stream: body };
        }
        if (body instanceof Blob) return { bytes: bytesOfBlob(body), type: body.type || undefined };
        if (body instanceof ArrayBuffer || isView(body)) return { bytes: viewOf(body).slice() };
        if (body instanceof FormData) return encodeForm(body);
        if (body instanceof globalThis.URLSearchParams) return { bytes: encoder().encode(String(body)), type: 'application/x-www-form-urlencoded;charset=UTF-8' };
        if (typeof body[Symbol.asyncIterator] === 'function') return { stream: globalThis.ReadableStream.from(body) };
        return { bytes: encoder().encode(String(body)), type: 'text/plain;charset=UTF-8' };
    }

    class Body {
        #bytes; #stream; #used = false;
        static setUp(object, { bytes = null, stream = null }) { object.#bytes = bytes; object.#stream = stream; }
        static async bytesOf(object) { return object.#take(); }
        static move(from, to) {
            if (from.bodyUsed || from.#stream?.locked) throw new TypeError('the body was read already');
            [to.#bytes, to.#stream] = [from.#bytes, from.#stream];
            from.#used = true;
        }
        static copy(from, to) {
            if (from.bodyUsed || from.#stream?.locked) throw new TypeError('the body was read already');
            if (from.#stream) {
                const [one, other] = from.#stream.tee();
                from.#stream = one;
                to.#stream = other;
            }
            to.#bytes = from.#bytes;
        }
        get body() {
            if (this.#bytes === null && !this.#stream) return null;
            this.#stream ??= new Blob([this.#bytes]).stream();
            return this.#stream;
        }
        get bodyUsed() { return this.#used || (this.#stream !== null && this.#stream !== undefined && isDisturbed(this.#stream)); }
        async #take() {
            if (this.#used || this.#stream?.locked) throw new TypeError('the body was read already');
            if (this.#bytes === null && !this.#stream) return new Uint8Array(0);
            this.#used = true;
            if (!this.#stream) return this.#bytes;
            const parts = [];
            for await (const chunk of this.#stream) {
                if (!isView(chunk) && !(chunk instanceof ArrayBuffer)) throw new TypeError('the stream of a body has to give bytes');
                parts.push(viewOf(chunk));
            }
            return join(parts);
        }
        async text() { return decode(await this.#take()); }
        async json() { return JSON.parse(decode(await this.#take())); }
        async bytes() { return (await this.#take()).slice(); }
        async arrayBuffer() { return (await this.#take()).slice().buffer; }
        async blob() { return new Blob([await this.#take()], { type: this.headers.get('content-type') ?? '' }); }
        async formData() { return decodeForm(await this.#take(), this.headers.get('content-type') ?? ''); }
    }
    const isDisturbed = stream => stream[Symbol.for('nodejs.stream.disturbed')];
    const { bytesOf, copy, move, setUp } = Body;
    for (const name of ['bytesOf', 'copy', 'move', 'setUp']) delete Body[name];

    const METHODS = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'];
    function methodOf(method) {
        const text = String(method), upper = text.toUpperCase();
        if (!TOKEN.test(text) || ['CONNECT', 'TRACE', 'TRACK'].includes(upper)) throw new TypeError(`"${text}" is no method of a request`);
        return METHODS.includes(upper) ? upper : text;
    }
    function absolute(url) {
        let parsed;
        try { parsed = new globalThis.URL(String(url)); } catch { throw new TypeError(`a request needs an absolute URL, "${url}" given`); }
        if (parsed.username || parsed.password) throw new TypeError('the URL of a request has no user and no password');
        return parsed.href;
    }

    const OPTIONS = { cache: 'default', credentials: 'same-origin', integrity: '', keepalive: false, mode: 'cors', redirect: 'follow', referrer: 'about:client', referrerPolicy: '' };
    // https://fetch.spec.whatwg.org/#requestinit
    const VALUES = {
        cache: ['default', 'no-store', 'reload', 'no-cache', 'force-cache', 'only-if-cached'],
        credentials: ['omit', 'same-origin', 'include'],
        mode: ['same-origin', 'no-cors', 'cors'],
        redirect: ['follow', 'error', 'manual'],
        referrerPolicy: [
            '', 'no-referrer', 'no-referrer-when-downgrade', 'same-origin', 'origin', 'strict-origin', 'origin-when-cross-origin',
            'strict-origin-when-cross-origin', 'unsafe-url',
        ],
    };
    function optionOf(name, init, base, usual) {
        const value = init[name];
        if (value === undefined) return base?.[name] ?? usual;
        return VALUES[name] ? oneOf(VALUES[name], value, `${name} of a request`) : typeof usual === 'boolean' ? !!value : String(value);
    }
    class Request extends Body {
        #state;
        constructor(input, init = {}) {
            super();
            const base = input instanceof Request ? input : undefined;
            init ??= {};
            const method = init.method === undefined ? base?.method ?? 'GET' : methodOf(init.method);
            const headers = new Headers(init.headers ?? base?.headers);
            const url = base ? base.url : absolute(input);
            const options = Object.fromEntries(Object.entries(OPTIONS).map(([name, usual]) => [name, optionOf(name, init, base, usual)]));
            const signal = init.signal === null ? undefined : init.signal ?? base?.signal;
            if (signal !== undefined && !(signal instanceof globalThis.AbortSignal)) throw new TypeError('signal of a request has to be an AbortSignal');
            this.#state = { method, url, headers, options, signal: signal ?? new globalThis.AbortController().signal };
            const given = init.body !== undefined && init.body !== null;
            if (given && (method === 'GET' || method === 'HEAD')) throw new TypeError(`a request with the method ${method} has no body`);
            if (!given && base && base.body !== null) move(base, this);
            else {
                const body = extract(init.body);
                setUp(this, body);
                if (body.type && !headers.has('content-type')) headers.set('content-type', body.type);
            }
        }
        get method() { return this.#state.method; }
        get url() { return this.#state.url; }
        get headers() { return this.#state.headers; }
        get signal() { return this.#state.signal; }
        get duplex() { return 'half'; }
        get destination() { return ''; }
        clone() {
            const { body } = this, { method, url, headers, options, signal } = this.#state;
            const request = new Request(url, { ...options, method, headers, signal });
            if (body !== null) copy(this, request);
            return request;
        }
        static options(request) { return request.#state.options; }
    }
    const optionsOf = Request.options;
    delete Request.options;
    for (const name of Object.keys(OPTIONS)) {
        Object.defineProperty(Request.prototype, name, { configurable: true, enumerable: true, get() { return optionsOf(this)[name]; } });
    }

    const EMPTY = [101, 204, 205, 304];
    class Response extends Body {
        #state;
        constructor(body = null, init = {}) {
            super();
            const status = init?.status === undefined ? 200 : Number(init.status) & 0xffff, statusText = String(init?.statusText ?? '');
            if (!(status >= 200 && status <= 599)) throw new RangeError(`the status of a response is from 200 to 599, ${init.status} given`);
            if (/[^\t\x20-\x7e\x80-\xff]/.test(statusText)) throw new TypeError('statusText has characters that have no place in it');
            const headers = new Headers(init?.headers);
            if (body !== null && body !== undefined && EMPTY.includes(status)) throw new TypeError(`a response with the status ${status} has no body`);
            const extracted = extract(body);
            setUp(this, extracted);
            if (extracted.type && !headers.has('content-type')) headers.set('content-type', extracted.type);
            this.#state = { type: 'default', status, statusText, headers, url: '', redirected: false };
        }
        static error() {
            const response = new Response();
            Object.assign(response.#state, { type: 'error', status: 0 });
            return response;
        }
        static json(data, init = {}) {
            const text = JSON.stringify(data);
            if (text === undefined) throw new TypeError('this value is no JSON');
            const headers = new Headers(init.headers);
            if (!headers.has('content-type')) headers.set('content-type', 'application/json');
            return new Response(encoder().encode(text), { ...init, headers });
        }
        static redirect(url, status = 302) {
            if (![301, 302, 303, 307, 308].includes(status)) throw new RangeError(`${status} is no status of a redirect`);
            return new Response(null, { status, headers: { location: new globalThis.URL(url).href } });
        }
        static of(state, body) {
            const response = new Response();
            Object.assign(response.#state, state);
            setUp(response, { bytes: EMPTY.includes(state.status) ? null : body });
            return response;
        }
        get type() { return this.#state.type; }
        get status() { return this.#state.status; }
        get ok() { return this.#state.status >= 200 && this.#state.status <= 299; }
        get statusText() { return this.#state.statusText; }
        get headers() { return this.#state.headers; }
        get url() { return this.#state.url; }
        get redirected() { return this.#state.redirected; }
        clone() {
            const response = new Response();
            Object.assign(response.#state, this.#state, { headers: new Headers(this.headers) });
            copy(this, response);
            return response;
        }
    }
    const responseOf = Response.of;
    delete Response.of;

    async function fetch(input, init) {
        const request = new Request(input, init), { signal } = request;
        signal.throwIfAborted();
        const headers = Object.fromEntries(request.headers);
        const body = request.body === null ? null : await bytesOf(request);
        signal.throwIfAborted();
        let answer;
        try { answer = ask({ method: request.method, url: request.url, headers, body }); } catch (error) {
            throw new TypeError(`fetch failed: ${error?.message ?? error}`, { cause: error });
        }
        signal.throwIfAborted();
        const [status, statusText, pairs, bytes, url] = answer;
        return responseOf({ type: 'basic', status, statusText, headers: new Headers(pairs), url: url || request.url, redirected: !!url && url !== request.url }, new Uint8Array(bytes));
    }

    const classes = { Blob, File, FormData, Headers, Request, Response };
    for (const [name, constructor] of Object.entries(classes)) {
        Object.defineProperty(constructor.prototype, Symbol.toStringTag, { value: name, configurable: true });
    }
    return { ...classes, cloneBlob, fetch };
})
