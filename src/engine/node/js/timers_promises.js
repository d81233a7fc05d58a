// https://nodejs.org/api/timers.html#timers-promises-api
'use strict';
const { abortError } = require('internal/errors');

/** A promise of a value after a timer, which a signal can clear. */
function wait(start, clear, value, signal) {
    if (signal?.aborted) return Promise.reject(abortError(signal.reason));
    return new Promise((resolve, reject) => {
        const aborted = () => { clear(timer); reject(abortError(signal.reason)); };
        const timer = start(() => { signal?.removeEventListener('abort', aborted); resolve(value); });
        signal?.addEventListener('abort', aborted, { once: true });
    });
}
const later = (delay, value, { signal } = {}) => wait(done => globalThis.setTimeout(done, delay), globalThis.clearTimeout, value, signal);

module.exports = {
    setTimeout: later,
    setImmediate: (value, { signal } = {}) => wait(done => globalThis.setImmediate(done), globalThis.clearImmediate, value, signal),
    async *setInterval(delay, value, options) { for (;;) yield later(delay, value, options); },
    scheduler: { wait: (delay, options) => later(delay, undefined, options), yield: () => module.exports.setImmediate() },
};
