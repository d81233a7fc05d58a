// https://nodejs.org/api/diagnostics_channel.html
'use strict';
const { needFunction } = require('internal/errors');
const channels = new Map();

class Channel {
    #subscribers = []; #stores = new Map();
    constructor(name) { this.name = name; }
    get hasSubscribers() { return this.#subscribers.length > 0 || this.#stores.size > 0; }
    subscribe(subscriber) { needFunction(subscriber, 'subscription'); this.#subscribers = [...this.#subscribers, subscriber]; }
    unsubscribe(subscriber) {
        const i = this.#subscribers.indexOf(subscriber);
        if (i >= 0) this.#subscribers = this.#subscribers.toSpliced(i, 1);
        return i >= 0;
    }
    publish(message) {
        for (const subscriber of this.#subscribers) {
            try { subscriber(message, this.name); } catch (error) { process.nextTick(() => { throw error; }); }
        }
    }
    bindStore(store, transform) { this.#stores.set(store, transform); }
    unbindStore(store) { return this.#stores.delete(store); }
    runStores(context, fn, self, ...args) {
        const run = [...this.#stores].reduce((inner, [store, transform]) => () => store.run(transform ? transform(context) : context, inner), () => {
            this.publish(context);
            return Reflect.apply(fn, self, args);
        });
        return run();
    }
}
function channel(name) {
    if (!channels.has(name)) channels.set(name, new Channel(name));
    return channels.get(name);
}

const EVENTS = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'];
class TracingChannel {
    constructor(names) { for (const event of EVENTS) this[event] = typeof names === 'string' ? channel(`tracing:${names}:${event}`) : names[event]; }
    get hasSubscribers() { return EVENTS.some(event => this[event]?.hasSubscribers); }
    subscribe(handlers) { for (const event of EVENTS) if (handlers[event]) this[event].subscribe(handlers[event]); }
    unsubscribe(handlers) { return EVENTS.every(event => !handlers[event] || this[event].unsubscribe(handlers[event])); }
    traceSync(fn, context = {}, self, ...args) {
        return this.start.runStores(context, () => {
            try { return context.result = Reflect.apply(fn, self, args); } catch (error) {
                context.error = error;
                this.error.publish(context);
                throw error;
            } finally { this.end.publish(context); }
        });
    }
    tracePromise(fn, context = {}, self, ...args) {
        const settle = (key, value) => {
            context[key] = value;
            if (key === 'error') this.error.publish(context);
            this.asyncStart.publish(context);
            this.asyncEnd.publish(context);
        };
        return Promise.resolve(this.traceSync(fn, context, self, ...args)).then(value => { settle('result', value); return value; }, error => { settle('error', error); throw error; });
    }
    traceCallback(fn, position = -1, context = {}, self, ...args) {
        const callback = args.at(position);
        args.splice(position, 1, (error, result) => {
            Object.assign(context, error ? { error } : { result });
            this.asyncStart.publish(context);
            try { return callback(error, result); } finally { this.asyncEnd.publish(context); }
        });
        return this.traceSync(fn, context, self, ...args);
    }
}

module.exports = {
    Channel, channel, hasSubscribers: name => !!channels.get(name)?.hasSubscribers,
    subscribe: (name, subscriber) => channel(name).subscribe(subscriber), unsubscribe: (name, subscriber) => channel(name).unsubscribe(subscriber),
    tracingChannel: names => new TracingChannel(names),
};
