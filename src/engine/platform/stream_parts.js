// What both kinds of streams need: evaluated with the first of them.
// An expression: an object. It keeps the built-ins that it uses.
(function () {
    'use strict';
    const { Number, Promise, RangeError, Reflect, Symbol, TypeError, WeakMap } = globalThis;
    const ignore = () => {};
    return {
        ignore,
        /** A promise with the functions that settle it; nobody has to look whether it is rejected. */
        deferred() {
            const made = Promise.withResolvers();
            made.promise.then(undefined, ignore);
            return made;
        },
        /** A method of the user's, bound to its object; `owner` names that in a message. */
        methodOf(object, name, owner) {
            const method = object?.[name];
            if (method === undefined) return undefined;
            if (typeof method !== 'function') throw new TypeError(`${name} of a ${owner} has to be a function`);
            return (...args) => method.apply(object, args);
        },
        /** A promise of what a method of the user's gives, also when it throws. */
        attempt(method, ...args) {
            try { return Promise.resolve(method?.(...args)); } catch (error) { return Promise.reject(error); }
        },
        highWaterMarkOf(strategy, absent) {
            const value = strategy?.highWaterMark;
            if (value === undefined) return absent;
            const mark = Number(value);
            if (Number.isNaN(mark) || mark < 0) throw new RangeError(`a high water mark is a number from 0, ${value} given`);
            return mark;
        },
        /** The function that gives the size of a chunk; undefined where the strategy has none. */
        sizeOf(strategy) {
            const size = strategy?.size;
            if (size !== undefined && typeof size !== 'function') throw new TypeError('size of a strategy has to be a function');
            return size && (chunk => size(chunk));
        },
        /** Records behind the objects of classes, which hand out nothing of them: only who has this knows where they are. */
        secrets() {
            const KEY = Symbol('key'), records = new WeakMap();
            return {
                records,
                recordOf(object, Class) {
                    const record = records.get(object);
                    if (!record || !(object instanceof Class)) throw new TypeError(`this is no ${Class.name}`);
                    return record;
                },
                made(Class, record) {
                    const object = Reflect.construct(Class, [KEY]);
                    records.set(object, record);
                    return object;
                },
                onlyInside(key, name) { if (key !== KEY) throw new TypeError(`a ${name} comes from a stream`); },
            };
        },
    };
})()
