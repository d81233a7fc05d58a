// What every JavaScript host has beside the language, in JavaScript: evaluated when a script first touches one of it.
// An expression: a function that returns the globals by name. It keeps the built-ins that it uses.
(function () {
    'use strict';
    const { Error, Map, Object, Symbol, TypeError, String, Array, encodeURIComponent, decodeURIComponent } = globalThis;
    const { structuredClone, queueMicrotask, setTimeout } = globalThis;

    class DOMException extends Error {
        #name;
        constructor(message = '', name = 'Error') {
            super(message);
            this.#name = String(name);
        }
        get name() { return this.#name; }
        get code() { return { AbortError: 20, DataCloneError: 25, TimeoutError: 23 }[this.#name] ?? 0; }
    }

    class Event {
        #type; #options; #state = { stopped: false, prevented: false, target: null, phase: 0 };
        constructor(type, options = {}) {
            if (arguments.length === 0) throw new TypeError('Event needs a type');
            this.#type = String(type);
            this.#options = options ?? {};
            this.timeStamp = performance.now();
        }
        get type() { return this.#type; }
        get bubbles() { return !!this.#options.bubbles; }
        get cancelable() { return !!this.#options.cancelable; }
        get composed() { return !!this.#options.composed; }
        get target() { return this.#state.target; }
        get currentTarget() { return this.#state.phase ? this.#state.target : null; }
        get eventPhase() { return this.#state.phase; }
        get defaultPrevented() { return this.#state.prevented; }
        get isTrusted() { return false; }
        preventDefault() { if (this.cancelable) this.#state.prevented = true; }
        stopPropagation() {}
        stopImmediatePropagation() { this.#state.stopped = true; }
        composedPath() { return this.#state.phase ? [this.#state.target] : []; }
        static dispatch(event, target, listeners) {
            const state = event.#state;
            if (state.phase) throw new DOMException('the event is being dispatched', 'InvalidStateError');
            Object.assign(state, { target, phase: 2, stopped: false });
            for (const entry of listeners) {
                if (state.stopped) break;
                if (entry.gone) continue;
                if (entry.once) entry.remove();
                try {
                    if (typeof entry.listener === 'function') entry.listener.call(target, event);
                    else entry.listener.handleEvent(event);
                } catch (error) {
                    // As anywhere else: an exception of one listener is reported, and does not keep the others from running.
                    queueMicrotask(() => { throw error; });
                }
            }
            state.phase = 0;
            return !state.prevented;
        }
    }
    const dispatch = Event.dispatch;
    delete Event.dispatch;

    class CustomEvent extends Event {
        #detail;
        constructor(type, options = {}) { super(type, options); this.#detail = options?.detail ?? null; }
        get detail() { return this.#detail; }
    }

    class MessageEvent extends Event {
        #options;
        constructor(type, options = {}) { super(type, options); this.#options = options ?? {}; }
        get data() { return this.#options.data ?? null; }
        get origin() { return this.#options.origin ?? ''; }
        get ports() { return this.#options.ports ?? []; }
    }

    class EventTarget {
        #listeners = new Map();
        addEventListener(type, listener, options) {
            if (listener == null) return;
            const { once = false, signal } = typeof options === 'object' && options ? options : {};
            if (signal?.aborted) return;
            const list = this.#listeners.get(String(type)) ?? [];
            if (list.some(entry => entry.listener === listener)) return;
            const remove = () => this.removeEventListener(type, listener);
            list.push({ listener, once, gone: false, remove });
            this.#listeners.set(String(type), list);
            signal?.addEventListener('abort', remove, { once: true });
        }
        removeEventListener(type, listener) {
            const list = this.#listeners.get(String(type));
            const i = list?.findIndex(entry => entry.listener === listener) ?? -1;
            if (i >= 0) list.splice(i, 1)[0].gone = true;
        }
        dispatchEvent(event) {
            if (!(event instanceof Event)) throw new TypeError('dispatchEvent needs an Event');
            const listeners = [...(this.#listeners.get(event.type) ?? [])];
            const handler = this['on' + event.type];
            if (typeof handler === 'function') listeners.unshift({ listener: handler });
            return dispatch(event, this, listeners);
        }
    }

    class AbortSignal extends EventTarget {
        #aborted = false; #reason;
        onabort = null;
        get aborted() { return this.#aborted; }
        get reason() { return this.#reason; }
        throwIfAborted() { if (this.#aborted) throw this.#reason; }
        static abort(reason) { const signal = new AbortSignal(); signal.#abort(reason); return signal; }
        static timeout(ms) {
            const signal = new AbortSignal();
            setTimeout(() => signal.#abort(new DOMException('the operation timed out', 'TimeoutError')), ms);
            return signal;
        }
        static any(signals) {
            const signal = new AbortSignal();
            for (const other of signals) {
                if (other.aborted) { signal.#abort(other.reason); break; }
                other.addEventListener('abort', () => signal.#abort(other.reason), { once: true });
            }
            return signal;
        }
        #abort(reason = new DOMException('the operation was aborted', 'AbortError')) {
            if (this.#aborted) return;
            this.#aborted = true;
            this.#reason = reason;
            this.dispatchEvent(new Event('abort'));
        }
        static abortFrom(signal, reason) { signal.#abort(reason); }
    }
    const abortFrom = AbortSignal.abortFrom;
    delete AbortSignal.abortFrom;

    class AbortController {
        #signal = new AbortSignal();
        get signal() { return this.#signal; }
        abort(reason) { abortFrom(this.#signal, reason); }
    }

    class MessagePort extends EventTarget {
        #other; #open = true; #started = false; #waiting = []; #handler = null;
        static pair() {
            const [one, two] = [new MessagePort(), new MessagePort()];
            one.#other = two;
            two.#other = one;
            return [one, two];
        }
        get onmessage() { return this.#handler; }
        set onmessage(handler) { this.#handler = handler; this.start(); }
        postMessage(message) {
            const other = this.#other;
            if (!this.#open || !other?.#open) return;
            const data = structuredClone(message);
            setTimeout(() => {
                if (other.#started) other.#deliver(data); else other.#waiting.push(data);
            }, 0);
        }
        #deliver(data) { if (this.#open) this.dispatchEvent(new MessageEvent('message', { data })); }
        start() {
            if (this.#started) return;
            this.#started = true;
            for (const data of this.#waiting.splice(0)) setTimeout(() => this.#deliver(data), 0);
        }
        close() { this.#open = false; }
    }
    const pair = MessagePort.pair;
    delete MessagePort.pair;

    class MessageChannel {
        constructor() { [this.port1, this.port2] = pair(); }
    }

    const encode = text => encodeURIComponent(text.isWellFormed() ? text : text.toWellFormed())
        .replace(/%20/g, '+').replace(/[!'()~]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase());
    const decode = text => {
        const spaced = text.replace(/\+/g, ' ');
        try { return decodeURIComponent(spaced); } catch {
            return spaced.replace(/(%[0-9a-f]{2})+/gi, bytes => {
                try { return decodeURIComponent(bytes); } catch { return bytes; }
            });
        }
    };

    class URLSearchParams {
        #list = []; #changed = () => {};
        constructor(init = '') {
            if (typeof init === 'object' && init !== null) {
                const pairs = typeof init[Symbol.iterator] === 'function' ? [...init] : Object.entries(init);
                for (const pair of pairs) {
                    const [name, value, ...more] = [...pair];
                    if (value === undefined || more.length) throw new TypeError('each pair needs a name and a value');
                    this.#list.push([String(name), String(value)]);
                }
                return;
            }
            this.#parse(String(init));
        }
        #parse(text) {
            for (const part of text.replace(/^\?/, '').split('&')) {
                if (part === '') continue;
                const i = part.indexOf('=');
                this.#list.push(i < 0 ? [decode(part), ''] : [decode(part.slice(0, i)), decode(part.slice(i + 1))]);
            }
        }
        static of(url, changed) {
            const params = new URLSearchParams(url.search);
            params.#changed = () => changed(params.toString());
            return params;
        }
        get size() { return this.#list.length; }
        append(name, value) { this.#list.push([String(name), String(value)]); this.#changed(); }
        delete(name, value) {
            this.#list = this.#list.filter(([n, v]) => n !== String(name) || (value !== undefined && v !== String(value)));
            this.#changed();
        }
        get(name) { return this.#list.find(([n]) => n === String(name))?.[1] ?? null; }
        getAll(name) { return this.#list.filter(([n]) => n === String(name)).map(([, v]) => v); }
        has(name, value) {
            return this.#list.some(([n, v]) => n === String(name) && (value === undefined || v === String(value)));
        }
        set(name, value) {
            const i = this.#list.findIndex(([n]) => n === String(name));
            if (i < 0) this.#list.push([String(name), String(value)]);
            else {
                this.#list[i][1] = String(value);
                this.#list = this.#list.filter(([n], j) => j <= i || n !== String(name));
            }
            this.#changed();
        }
        sort() { this.#list.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)); this.#changed(); }
        forEach(callback, self) { for (const [name, value] of this) callback.call(self, value, name, this); }
        *entries() { for (const [name, value] of this.#list) yield [name, value]; }
        *keys() { for (const [name] of this.#list) yield name; }
        *values() { for (const [, value] of this.#list) yield value; }
        [Symbol.iterator]() { return this.entries(); }
        toString() { return this.#list.map(([name, value]) => encode(name) + '=' + encode(value)).join('&'); }
    }
    const paramsOf = URLSearchParams.of;
    delete URLSearchParams.of;

    for (const constructor of [Event, EventTarget, AbortSignal, AbortController, MessageChannel, MessagePort, URLSearchParams]) {
        Object.defineProperty(constructor.prototype, Symbol.toStringTag, { value: constructor.name, configurable: true });
    }
    const globals = {
        AbortController, AbortSignal, CustomEvent, DOMException, Event, EventTarget, MessageChannel, MessageEvent,
        MessagePort, URLSearchParams,
    };
    return { globals, paramsOf };
})
