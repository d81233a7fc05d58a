// Stacks as objects, for `Error.prepareStackTrace`: https://v8.dev/docs/stack-trace-api
'use strict';

class CallSite {
    #name; #file; #line; #column;
    constructor(frame) {
        const [, name, place] = /^\s*at (?:(.*?) \()?(.*?)\)?$/.exec(frame) ?? [];
        const [, file, line, column] = /^(.*):(\d+):(\d+)$/.exec(place ?? '') ?? [null, place];
        [this.#name, this.#file, this.#line, this.#column] = [name, file, Number(line) || null, Number(column) || null];
    }
    getThis() { return undefined; }
    getTypeName() { return null; }
    getFunction() { return undefined; }
    getFunctionName() { return this.#name || null; }
    getMethodName() { return null; }
    getFileName() { return this.#file ?? null; }
    getScriptNameOrSourceURL() { return this.#file ?? null; }
    getLineNumber() { return this.#line; }
    getColumnNumber() { return this.#column; }
    getEvalOrigin() { return undefined; }
    getPromiseIndex() { return null; }
    getScriptHash() { return ''; }
    isToplevel() { return !this.#name; }
    isEval() { return false; }
    isNative() { return this.#file === 'native'; }
    isConstructor() { return false; }
    isAsync() { return false; }
    isPromiseAll() { return false; }
    toString() {
        const place = this.#line ? `${this.#file}:${this.#line}:${this.#column}` : `${this.#file}`;
        return this.#name ? `${this.#name} (${place})` : place;
    }
}

/** What `Error.prepareStackTrace` makes of an error's stack. */
module.exports = (error, stack) => {
    const sites = String(stack).split('\n').filter(line => /^\s*at /.test(line)).map(line => new CallSite(line));
    return Error.prepareStackTrace(error, sites.slice(0, Number(Error.stackTraceLimit) || 10));
};
