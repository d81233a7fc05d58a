// https://nodejs.org/api/async_context.html. The frame is what callbacks keep: a map of the stores of all AsyncLocalStorages.
'use strict';
const { frame, swapFrame } = native;
const { needFunction } = require('internal/errors');

function within(next, fn, args, self) {
    const outer = swapFrame(next);
    try { return Reflect.apply(fn, self, args); } finally { swapFrame(outer); }
}

class AsyncLocalStorage {
    #enabled = true;
    static bind(fn) { return AsyncResource.bind(fn); }
    static snapshot() {
        const kept = frame();
        return (fn, ...args) => within(kept, fn, args);
    }
    #with(store) { return new Map(frame()).set(this, store); }
    run(store, callback, ...args) {
        this.#enabled = true;
        return within(this.#with(store), callback, args);
    }
    exit(callback, ...args) {
        const next = new Map(frame());
        next.delete(this);
        return within(next, callback, args);
    }
    enterWith(store) {
        this.#enabled = true;
        swapFrame(this.#with(store));
    }
    getStore() { return this.#enabled ? frame()?.get(this) : undefined; }
    disable() { this.#enabled = false; }
}

let lastId = 1;
class AsyncResource {
    #frame = frame(); #id = ++lastId;
    constructor(type) { this.type = type; }
    runInAsyncScope(fn, self, ...args) { return within(this.#frame, fn, args, self); }
    bind(fn, self) {
        needFunction(fn, 'fn');
        const resource = this;
        const bound = self === undefined ? function (...args) { return resource.runInAsyncScope(fn, this, ...args); } : (...args) => resource.runInAsyncScope(fn, self, ...args);
        return Object.defineProperty(bound, 'length', { value: fn.length, configurable: true });
    }
    static bind(fn, type, self) { return new AsyncResource(type ?? fn.name ?? 'bound-anonymous-fn').bind(fn, self); }
    asyncId() { return this.#id; }
    triggerAsyncId() { return 1; }
    emitDestroy() { return this; }
}

const hook = { enable() { return this; }, disable() { return this; } };
module.exports = {
    AsyncLocalStorage, AsyncResource,
    createHook: () => ({ ...hook }), executionAsyncId: () => 1, triggerAsyncId: () => 0, executionAsyncResource: () => ({}),
    asyncWrapProviders: Object.freeze({ NONE: 0 }),
};
