// https://nodejs.org/api/events.html
'use strict';
const { abortError, coded, invalidArgType, needFunction, outOfRange } = require('internal/errors');

const captureRejectionSymbol = Symbol.for('nodejs.rejection');
const errorMonitor = Symbol('events.errorMonitor');
let defaultMaxListeners = 10;

function EventEmitter(options) { EventEmitter.init.call(this, options); }

EventEmitter.init = function init(options) {
    if (this._events === undefined || this._events === Object.getPrototypeOf(this)._events) {
        this._events = Object.create(null);
        this._eventsCount = 0;
    }
    this._maxListeners = this._maxListeners || undefined;
    if (options?.captureRejections) Object.defineProperty(this, 'captureRejections', { value: true, writable: true, configurable: true });
};

const { prototype } = EventEmitter;
prototype._events = undefined;
prototype._eventsCount = 0;
prototype._maxListeners = undefined;

/** The listeners of an event: none, one function, or a list. */
function listOf(emitter, type) {
    const known = emitter._events?.[type];
    return known === undefined ? [] : typeof known === 'function' ? [known] : known;
}

function add(emitter, type, listener, first) {
    needFunction(listener, 'listener');
    if (emitter._events === undefined) {
        emitter._events = Object.create(null);
        emitter._eventsCount = 0;
    } else if (emitter._events.newListener !== undefined) {
        emitter.emit('newListener', type, listener.listener ?? listener);
    }
    const events = emitter._events, known = events[type];
    if (known === undefined) {
        events[type] = listener;
        emitter._eventsCount++;
    } else {
        events[type] = first ? [listener, ...listOf(emitter, type)] : [...listOf(emitter, type), listener];
    }
    return emitter;
}

function once(emitter, type, listener) {
    needFunction(listener, 'listener');
    let fired = false;
    function wrapper(...args) {
        if (fired) return undefined;
        fired = true;
        emitter.removeListener(type, wrapper);
        return listener.apply(emitter, args);
    }
    wrapper.listener = listener;
    return wrapper;
}

function call(emitter, listener, args, type) {
    const result = listener.apply(emitter, args);
    if (!emitter.captureRejections || typeof result?.then !== 'function') return;
    result.then(undefined, error => process.nextTick(() => {
        if (typeof emitter[captureRejectionSymbol] === 'function') emitter[captureRejectionSymbol](error, type, ...args);
        else emitter.emit('error', error);
    }));
}

prototype.setMaxListeners = function setMaxListeners(n) {
    if (typeof n !== 'number' || n < 0 || Number.isNaN(n)) throw outOfRange('n', 'a non-negative number', n);
    this._maxListeners = n;
    return this;
};
prototype.getMaxListeners = function getMaxListeners() { return this._maxListeners ?? defaultMaxListeners; };

prototype.emit = function emit(type, ...args) {
    if (type === 'error') {
        if (this._events?.[errorMonitor] !== undefined) this.emit(errorMonitor, ...args);
        if (this._events?.error === undefined) {
            const [error] = args;
            if (error instanceof Error) throw error;
            const unhandled = coded(Error, 'ERR_UNHANDLED_ERROR', `Unhandled error. (${require('internal/inspect').inspect(error)})`);
            unhandled.context = error;
            throw unhandled;
        }
    }
    const known = this._events?.[type];
    if (known === undefined) return false;
    if (typeof known === 'function') call(this, known, args, type);
    else for (const listener of known) call(this, listener, args, type);
    return true;
};

prototype.on = prototype.addListener = function addListener(type, listener) { return add(this, type, listener, false); };
prototype.prependListener = function prependListener(type, listener) { return add(this, type, listener, true); };
prototype.once = function (type, listener) { return this.on(type, once(this, type, listener)); };
prototype.prependOnceListener = function prependOnceListener(type, listener) {
    return this.prependListener(type, once(this, type, listener));
};

prototype.off = prototype.removeListener = function removeListener(type, listener) {
    needFunction(listener, 'listener');
    const list = listOf(this, type), i = list.findLastIndex(known => known === listener || known.listener === listener);
    if (i < 0) return this;
    const rest = list.toSpliced(i, 1);
    if (rest.length) {
        this._events[type] = rest.length === 1 ? rest[0] : rest;
    } else {
        this._eventsCount--;
        delete this._events[type];
    }
    if (this._events.removeListener !== undefined) this.emit('removeListener', type, list[i].listener ?? listener);
    return this;
};

prototype.removeAllListeners = function removeAllListeners(type) {
    if (this._events === undefined) return this;
    if (this._events.removeListener !== undefined && type !== 'removeListener') {
        const types = arguments.length ? [type] : Reflect.ownKeys(this._events).filter(key => key !== 'removeListener');
        for (const key of types) for (const listener of [...listOf(this, key)].reverse()) this.removeListener(key, listener);
        if (arguments.length === 0) this.removeAllListeners('removeListener');
        return this;
    }
    if (arguments.length === 0) {
        this._events = Object.create(null);
        this._eventsCount = 0;
    } else if (this._events[type] !== undefined) {
        delete this._events[type];
        this._eventsCount--;
    }
    return this;
};

prototype.listeners = function listeners(type) { return listOf(this, type).map(listener => listener.listener ?? listener); };
prototype.rawListeners = function rawListeners(type) { return [...listOf(this, type)]; };
prototype.listenerCount = function listenerCount(type, listener) {
    if (listener == null) return listOf(this, type).length;
    return listOf(this, type).filter(known => known === listener || known.listener === listener).length;
};
prototype.eventNames = function eventNames() { return this._eventsCount > 0 ? Reflect.ownKeys(this._events) : []; };

/** A promise of the arguments of the next event: https://nodejs.org/api/events.html#eventsonceemitter-name-options */
function onceOf(emitter, name, { signal } = {}) {
    return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(abortError(signal.reason));
        if (typeof emitter.addEventListener === 'function') {
            return emitter.addEventListener(name, event => resolve([event]), { once: true });
        }
        const clear = () => {
            emitter.removeListener(name, done);
            emitter.removeListener('error', failed);
            signal?.removeEventListener('abort', aborted);
        };
        const done = (...args) => { clear(); resolve(args); };
        const failed = error => { clear(); reject(error); };
        const aborted = () => failed(abortError(signal.reason));
        emitter.once(name, done);
        if (name !== 'error') emitter.once('error', failed);
        signal?.addEventListener('abort', aborted, { once: true });
    });
}

/** An async iterator of the arguments of events. */
function iterate(emitter, name, { signal, close = [] } = {}) {
    if (signal?.aborted) throw abortError(signal.reason);
    const values = [], waiting = [];
    let failure, finished = false;
    const put = (...args) => { if (waiting.length) waiting.shift().resolve({ value: args, done: false }); else values.push(args); };
    const fail = error => {
        stop();
        if (waiting.length) waiting.shift().reject(error); else failure = error;
    };
    const aborted = () => fail(abortError(signal.reason));
    const end = () => {
        stop();
        finished = true;
        for (const { resolve } of waiting.splice(0)) resolve({ value: undefined, done: true });
    };
    function stop() {
        emitter.removeListener(name, put);
        emitter.removeListener('error', fail);
        for (const event of close) emitter.removeListener(event, end);
        signal?.removeEventListener('abort', aborted);
    }
    emitter.on(name, put);
    if (name !== 'error') emitter.on('error', fail);
    for (const event of close) emitter.on(event, end);
    signal?.addEventListener('abort', aborted, { once: true });
    return {
        next() {
            if (values.length) return Promise.resolve({ value: values.shift(), done: false });
            if (failure) {
                const error = failure;
                failure = undefined;
                return Promise.reject(error);
            }
            if (finished) return Promise.resolve({ value: undefined, done: true });
            return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
        },
        return() { end(); return Promise.resolve({ value: undefined, done: true }); },
        throw(error) { fail(error); return Promise.resolve({ value: undefined, done: true }); },
        [Symbol.asyncIterator]() { return this; },
    };
}

function getEventListeners(target, type) {
    if (typeof target?.listeners === 'function') return target.listeners(type);
    throw invalidArgType('emitter', ['EventEmitter', 'EventTarget'], target);
}

class EventEmitterAsyncResource extends EventEmitter {
    constructor(options) {
        super(options);
        const { AsyncResource } = require('async_hooks');
        this.asyncResource = new AsyncResource(typeof options === 'string' ? options : options?.name ?? new.target.name);
    }
    emit(...args) { return this.asyncResource.runInAsyncScope(super.emit, this, ...args); }
    emitDestroy() {}
}

module.exports = Object.assign(EventEmitter, {
    EventEmitter, EventEmitterAsyncResource, captureRejectionSymbol, errorMonitor, getEventListeners,
    addAbortListener(signal, listener) {
        if (signal.aborted) queueMicrotask(listener); else signal.addEventListener('abort', listener, { once: true });
        return { [Symbol.dispose ?? Symbol.for('Symbol.dispose')]() { signal.removeEventListener('abort', listener); } };
    },
    captureRejections: false,
    getMaxListeners: target => target.getMaxListeners?.() ?? defaultMaxListeners,
    listenerCount: (emitter, type) => emitter.listenerCount(type),
    on: iterate,
    once: onceOf,
    setMaxListeners(n = defaultMaxListeners, ...targets) {
        if (targets.length === 0) defaultMaxListeners = n;
        for (const target of targets) target.setMaxListeners?.(n);
    },
    usingDomains: false,
});
Object.defineProperty(EventEmitter, 'defaultMaxListeners', {
    enumerable: true, configurable: true, get: () => defaultMaxListeners,
    set(n) {
        if (typeof n !== 'number' || n < 0 || Number.isNaN(n)) throw outOfRange('defaultMaxListeners', 'a non-negative number', n);
        defaultMaxListeners = n;
    },
});
