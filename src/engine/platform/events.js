// Events and messages: evaluated when a script first touches one of it.
// An expression: a function that returns the globals by name. It keeps the built-ins that it uses.
(function () {
    'use strict';
    const { Array, Error, Map, Object, String, Symbol, TypeError, queueMicrotask, setTimeout } = globalThis;
    const { defineProperty } = Object;

    // https://webidl.spec.whatwg.org/#idl-DOMException-error-names, with the numbers that some of them have.
    const CODES = {
        IndexSizeError: 1, HierarchyRequestError: 3, WrongDocumentError: 4, InvalidCharacterError: 5,
        NoModificationAllowedError: 7, NotFoundError: 8, NotSupportedError: 9, InUseAttributeError: 10,
        InvalidStateError: 11, SyntaxError: 12, InvalidModificationError: 13, NamespaceError: 14, InvalidAccessError: 15,
        TypeMismatchError: 17, SecurityError: 18, NetworkError: 19, AbortError: 20, URLMismatchError: 21,
        QuotaExceededError: 22, TimeoutError: 23, InvalidNodeTypeError: 24, DataCloneError: 25,
    };

    class DOMException extends Error {
        #name;
        constructor(message = '', options = 'Error') {
            const named = typeof options === 'object' && options !== null ? options : { name: options };
            super(message, named);
            this.#name = String(named.name ?? 'Error');
        }
        get name() { return this.#name; }
        get code() { return CODES[this.#name] ?? 0; }
    }
    for (const [name, value] of Object.entries(CODES)) {
        const constant = name.replace(/Error$/, '').replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase() + '_ERR';
        for (const holder of [DOMException, DOMException.prototype]) defineProperty(holder, constant, { value, enumerable: true });
    }

    class Event {
        #type; #options; #timeStamp = performance.now(); #state = { stopped: false, prevented: false, target: null, phase: 0 };
        constructor(type, options = {}) {
            if (arguments.length === 0) throw new TypeError('Event needs a type');
            this.#type = String(type);
            this.#options = options ?? {};
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
        get timeStamp() { return this.#timeStamp; }
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
    ['NONE', 'CAPTURING_PHASE', 'AT_TARGET', 'BUBBLING_PHASE'].forEach((name, value) => {
        for (const holder of [Event, Event.prototype]) defineProperty(holder, name, { value, enumerable: true });
    });

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
        static #making = false;
        #aborted = false; #reason;
        onabort = null;
        constructor() {
            if (!AbortSignal.#making) throw new TypeError('an AbortSignal comes from an AbortController');
            super();
        }
        static make() {
            AbortSignal.#making = true;
            try { return new AbortSignal(); } finally { AbortSignal.#making = false; }
        }
        get aborted() { return this.#aborted; }
        get reason() { return this.#reason; }
        throwIfAborted() { if (this.#aborted) throw this.#reason; }
        static abort(reason) { const signal = makeSignal(); signal.#abort(reason); return signal; }
        static timeout(ms) {
            const signal = makeSignal();
            setTimeout(() => signal.#abort(new DOMException('the operation timed out', 'TimeoutError')), ms);
            return signal;
        }
        static any(signals) {
            const signal = makeSignal();
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
    const { abortFrom, make: makeSignal } = AbortSignal;
    delete AbortSignal.abortFrom;
    delete AbortSignal.make;

    class AbortController {
        #signal = makeSignal();
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
        postMessage(message, options) {
            const other = this.#other;
            const data = structuredClone(message, Array.isArray(options) ? { transfer: options } : options);
            if (!this.#open || !other?.#open) return;
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

    for (const constructor of [DOMException, Event, EventTarget, AbortSignal, AbortController, MessageChannel, MessagePort]) {
        defineProperty(constructor.prototype, Symbol.toStringTag, { value: constructor.name, configurable: true });
    }
    return {
        AbortController, AbortSignal, CustomEvent, DOMException, Event, EventTarget, MessageChannel, MessageEvent,
        MessagePort,
    };
})
