// What the lists of names and values have in common, Headers, FormData and URLSearchParams: evaluated with the first of them.
// An expression: an object. It keeps the built-ins that it uses.
(function () {
    'use strict';
    const { Object, Reflect, Symbol, TypeError } = globalThis;
    return {
        /** Refuses a call that lacks a name, or a name and a value. */
        need(count, given) {
            if (given.length < count) throw new TypeError(count === 1 ? 'a name is needed' : 'a name and a value are needed');
        },
        /**
         * Gives a class the methods that go through its pairs, which `pairsOf(object)` gives. What is changed meanwhile is seen:
         * https://webidl.spec.whatwg.org/#es-iterable
         */
        iterable(Class, pairsOf) {
            function* through(object, place) {
                for (let i = 0; ; i++) {
                    const pair = pairsOf(object)[i];
                    if (!pair) return;
                    yield place === undefined ? [...pair] : pair[place];
                }
            }
            const methods = {
                entries() { return through(this); },
                keys() { return through(this, 0); },
                values() { return through(this, 1); },
                forEach(callback, self) { for (const pair of through(this)) callback.call(self, pair[1], pair[0], this); },
            };
            methods[Symbol.iterator] = methods.entries;
            for (const key of Reflect.ownKeys(methods)) Object.defineProperty(Class.prototype, key, { value: methods[key], writable: true, configurable: true });
        },
    };
})()
