// Marks and measures: evaluated when a script first makes one. https://w3c.github.io/user-timing/
// An expression: a function that returns the globals, and the methods of `performance`, by name.
(function () {
    'use strict';
    const { Object, String, Symbol, TypeError, performance, structuredClone } = globalThis;

    /** The last entries, as many as a script may want to look at. */
    const MOST = 10_000;
    let entries = [];
    const KEY = Symbol('key');

    class PerformanceEntry {
        #name; #type; #start; #duration;
        constructor(key, name, type, start, duration) {
            if (key !== KEY) throw new TypeError('an entry comes from performance.mark() or performance.measure()');
            [this.#name, this.#type, this.#start, this.#duration] = [name, type, start, duration];
        }
        get name() { return this.#name; }
        get entryType() { return this.#type; }
        get startTime() { return this.#start; }
        get duration() { return this.#duration; }
        toJSON() { return { name: this.name, entryType: this.entryType, startTime: this.startTime, duration: this.duration, detail: this.detail }; }
    }
    const detailOf = options => (options?.detail === undefined || options.detail === null ? null : structuredClone(options.detail));
    class PerformanceMark extends PerformanceEntry {
        #detail;
        constructor(name, options = {}) {
            const start = options?.startTime ?? performance.now();
            if (start < 0) throw new TypeError('startTime must not be below 0');
            super(KEY, String(name), 'mark', start, 0);
            this.#detail = detailOf(options);
        }
        get detail() { return this.#detail; }
    }
    class PerformanceMeasure extends PerformanceEntry {
        #detail;
        constructor(key, name, start, duration, detail) {
            super(key, name, 'measure', start, duration);
            this.#detail = detail;
        }
        get detail() { return this.#detail; }
    }

    function keep(entry) {
        entries.push(entry);
        if (entries.length > MOST) entries = entries.slice(-MOST / 2);
        return entry;
    }
    function timeOf(mark) {
        if (typeof mark === 'number') return mark;
        const found = entries.findLast(entry => entry.entryType === 'mark' && entry.name === String(mark));
        if (!found) throw new globalThis.DOMException(`The "${mark}" performance mark has not been set`, 'SyntaxError');
        return found.startTime;
    }
    const sorted = list => list.sort((one, other) => one.startTime - other.startTime);
    const clear = type => name => { entries = entries.filter(entry => entry.entryType !== type || (name !== undefined && entry.name !== String(name))); };

    const methods = {
        mark(name, options) { return keep(new PerformanceMark(name, options)); },
        measure(name, startOrOptions, endMark) {
            const options = typeof startOrOptions === 'object' && startOrOptions !== null ? startOrOptions : { start: startOrOptions, end: endMark };
            const { start, end, duration } = options;
            const endTime = end !== undefined ? timeOf(end) : start !== undefined && duration !== undefined ? timeOf(start) + duration : performance.now();
            const startTime = start !== undefined ? timeOf(start) : duration !== undefined && end !== undefined ? endTime - duration : 0;
            return keep(new PerformanceMeasure(KEY, String(name), startTime, endTime - startTime, detailOf(options)));
        },
        clearMarks: clear('mark'),
        clearMeasures: clear('measure'),
        getEntries() { return sorted([...entries]); },
        getEntriesByName(name, type) { return sorted(entries.filter(entry => entry.name === String(name) && (type === undefined || entry.entryType === type))); },
        getEntriesByType(type) { return sorted(entries.filter(entry => entry.entryType === String(type))); },
    };
    for (const constructor of [PerformanceEntry, PerformanceMark, PerformanceMeasure]) {
        Object.defineProperty(constructor.prototype, Symbol.toStringTag, { value: constructor.name, configurable: true });
    }
    return { PerformanceEntry, PerformanceMark, PerformanceMeasure, ...methods };
})
