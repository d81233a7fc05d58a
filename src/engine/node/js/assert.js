// https://nodejs.org/api/assert.html
'use strict';
const { coded, invalidArgType, needFunction } = require('internal/errors');
const { inspect } = require('internal/inspect');
const { isDeepEqual } = require('internal/equal');

const TITLES = {
    deepStrictEqual: 'Expected values to be strictly deep-equal:',
    strictEqual: 'Expected values to be strictly equal:',
    deepEqual: 'Expected values to be loosely deep-equal:',
    notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
    notStrictEqual: 'Expected "actual" to be strictly unequal to:',
    notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
    notIdentical: 'Values have same structure but are not reference-equal:',
};
const show = value => inspect(value, {
    compact: false, customInspect: false, depth: 1000, maxArrayLength: Infinity, showHidden: false, showProxy: false, sorted: true,
    getters: true, breakLength: Infinity,
});

class AssertionError extends Error {
    constructor(options) {
        if (options === null || typeof options !== 'object') throw invalidArgType('options', 'Object', options);
        const { message, operator, actual, expected, stackStartFn } = options;
        super(message != null ? String(message) : describe(operator, actual, expected));
        Object.defineProperty(this, 'name', { value: 'AssertionError', enumerable: false, writable: true, configurable: true });
        this.generatedMessage = !message;
        this.code = 'ERR_ASSERTION';
        this.actual = actual;
        this.expected = expected;
        this.operator = operator;
        void stackStartFn;
    }
    toString() { return `${this.name} [${this.code}]: ${this.message}`; }
}

function describe(operator, actual, expected) {
    if (operator === 'deepStrictEqual' || operator === 'strictEqual') return compare(operator, actual, expected);
    if (operator === 'notDeepStrictEqual' || operator === 'notStrictEqual') {
        const isObject = typeof actual === 'object' && actual !== null || typeof actual === 'function';
        const title = operator === 'notStrictEqual' && isObject ? 'Expected "actual" not to be reference-equal to "expected":' : TITLES[operator];
        const lines = show(actual).split('\n');
        return lines.length === 1 ? `${title}${lines[0].length > 5 ? '\n\n' : ' '}${lines[0]}` : `${title}\n\n${lines.join('\n')}\n`;
    }
    if (operator === 'notDeepEqual') return `${TITLES.notDeepEqual}\n\n${show(actual)}`;
    if (operator === 'deepEqual') return `${TITLES.deepEqual}\n\n${show(actual)}\n\nshould loosely deep-equal\n\n${show(expected)}`;
    return `${show(actual)} ${operator} ${show(expected)}`;
}

/** What differs, line by line, as in Node. */
function compare(operator, actual, expected) {
    const isSimple = value => typeof value !== 'object' || value === null;
    const one = show(actual), other = show(expected);
    if (isSimple(actual) && isSimple(expected) && typeof actual !== 'function' && typeof expected !== 'function'
        && !one.includes('\n') && !other.includes('\n') && one.length + other.length <= 12 && (actual !== 0 || expected !== 0)) {
        return `${TITLES[operator]}\n\n${one} !== ${other}\n`;
    }
    if (one === other) return `${TITLES.notIdentical}\n\n${one}\n`;
    const lines = diff(one.split('\n'), other.split('\n'));
    return `${TITLES[operator]}\n+ actual - expected\n\n${lines.join('\n')}`;
}

/** The longest common lines stay, the others are marked: bounded, as it is for people. */
function diff(one, other) {
    if (one.length * other.length > 1_000_000) return [...one.slice(0, 20).map(line => `+ ${line}`), '...', ...other.slice(0, 20).map(line => `- ${line}`)];
    const table = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
    for (let i = one.length - 1; i >= 0; i--) {
        for (let j = other.length - 1; j >= 0; j--) {
            table[i][j] = one[i] === other[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
        }
    }
    const lines = [];
    let i = 0, j = 0;
    while (i < one.length || j < other.length) {
        if (i < one.length && j < other.length && one[i] === other[j]) {
            lines.push(`  ${one[i]}`);
            i++;
            j++;
        } else if (i < one.length && (j >= other.length || table[i + 1][j] >= table[i][j + 1])) lines.push(`+ ${one[i++]}`);
        else lines.push(`- ${other[j++]}`);
    }
    return lines;
}

function fail(details) {
    if (details.message instanceof Error) throw details.message;
    throw new AssertionError(details);
}

function ok(...args) { truthy(ok, args); }
function truthy(fn, args) {
    const [value, message] = args;
    if (value) return;
    let text = message;
    if (args.length === 0) text = 'No value argument passed to `assert.ok()`';
    else if (message == null) text = 'The expression evaluated to a falsy value';
    const error = text instanceof Error ? text : new AssertionError({ message: text, operator: '==', actual: value, expected: true });
    if (error instanceof AssertionError) error.generatedMessage = message == null;
    throw error;
}

function needTwo(args) {
    if (args.length < 2) throw coded(TypeError, 'ERR_MISSING_ARGS', 'The "actual" and "expected" arguments must be specified');
}
/** A comparison that fails with a message of its operator. */
const comparison = (operator, holds) => function (...args) {
    needTwo(args);
    const [actual, expected, message] = args;
    if (!holds(actual, expected)) fail({ actual, expected, message, operator, stackStartFn: ok });
};

// eslint-disable-next-line eqeqeq
const looselyEqual = (one, other) => one == other || (one !== one && other !== other);

/** Whether an error is the expected one: a class, a pattern, a function or an object of properties. */
function check(actual, expected, message, operator) {
    if (typeof expected === 'function') {
        if (expected.prototype !== undefined && actual instanceof expected) return;
        if (Object.prototype.isPrototypeOf.call(Error, expected)) {
            fail({ actual, expected, operator, message: message ?? `The error is expected to be an instance of "${expected.name}". Received ${actual instanceof Error ? `"${actual.name}"\n\nError message:\n\n${actual.message}` : inspect(actual)}` });
        }
        if (Reflect.apply(expected, {}, [actual]) === true) return;
        fail({ actual, expected, operator, message: message ?? `The ${expected.name ? `"${expected.name}" ` : ''}validation function is expected to return "true". Received false\n\nCaught error:\n\n${inspect(actual)}` });
    }
    if (expected instanceof RegExp) {
        if (expected.test(String(actual))) return;
        fail({ actual, expected, operator, message: message ?? `The input did not match the regular expression ${inspect(expected)}. Input:\n\n${inspect(String(actual))}\n` });
    }
    const keys = Object.keys(expected);
    if (expected instanceof Error) keys.push('name', 'message');
    for (const key of keys) {
        const isMatch = expected[key] instanceof RegExp && typeof actual[key] === 'string';
        if (isMatch ? expected[key].test(actual[key]) : key in actual && isDeepEqual(actual[key], expected[key], true)) continue;
        const part = source => Object.fromEntries(keys.filter(name => name in source).map(name => [name, source[name]]));
        fail({ actual, expected, operator, message: message ?? describe('deepStrictEqual', part(actual), part(expected)) });
    }
}

function judge(thrown, expected, message, operator) {
    if (typeof expected === 'string') {
        if (message !== undefined) throw invalidArgType('error', ['function', 'Object', 'Error', 'RegExp'], expected);
        if (thrown?.value?.message === expected) {
            throw coded(TypeError, 'ERR_AMBIGUOUS_ARGUMENT', `The "error/message" argument is ambiguous. The error message "${expected}" is identical to the message.`);
        }
        [message, expected] = [expected, undefined];
    }
    if (!thrown) {
        const name = expected?.name ? ` (${expected.name})` : '';
        const kind = operator === 'rejects' ? 'rejection' : 'exception';
        fail({ actual: undefined, expected, operator, message: message instanceof Error ? message : `Missing expected ${kind}${name}${message ? `: ${message}` : '.'}` });
    }
    if (expected !== undefined) check(thrown.value, expected, message, operator);
}

function attempt(fn) {
    needFunction(fn, 'fn');
    try { fn(); } catch (value) { return { value }; }
    return undefined;
}
async function attemptAsync(promise) {
    const isFunction = typeof promise === 'function';
    const started = isFunction ? promise() : promise;
    if (typeof started?.then !== 'function') {
        if (!isFunction) throw invalidArgType('promiseFn', ['function', 'Promise'], promise);
        throw coded(TypeError, 'ERR_INVALID_RETURN_VALUE', `Expected instance of Promise to be returned from the "promiseFn" function but got ${inspect(started)}.`);
    }
    try { await started; } catch (value) { return { value }; }
    return undefined;
}
function unwanted(thrown, expected, message, operator) {
    if (!thrown) return;
    if (typeof expected === 'string') [message, expected] = [expected, undefined];
    const isMatch = !expected || (expected instanceof RegExp ? expected.test(String(thrown.value)) : thrown.value instanceof expected);
    if (!isMatch) throw thrown.value;
    const kind = operator === 'doesNotReject' ? 'rejection' : 'exception';
    fail({ actual: thrown.value, expected, operator, message: `Got unwanted ${kind}${message ? `: ${message}` : '.'}\nActual message: "${thrown.value?.message}"` });
}

const matches = (operator, wanted) => (text, regexp, message) => {
    if (!(regexp instanceof RegExp)) throw invalidArgType('regexp', 'RegExp', regexp);
    if (typeof text === 'string' && (regexp.exec(text) !== null) === wanted) return;
    const what = typeof text !== 'string' ? `The "string" argument must be of type string. Received type ${typeof text} (${inspect(text)})`
        : `${wanted ? 'The input did not match the regular expression' : 'The input was expected to not match the regular expression'} ${inspect(regexp)}. Input:\n\n${inspect(text)}\n`;
    fail({ actual: text, expected: regexp, operator, message: message ?? what });
};

const methods = {
    AssertionError, ok,
    equal: comparison('==', looselyEqual),
    notEqual: comparison('!=', (one, other) => !looselyEqual(one, other)),
    deepEqual: comparison('deepEqual', (one, other) => isDeepEqual(one, other, false)),
    notDeepEqual: comparison('notDeepEqual', (one, other) => !isDeepEqual(one, other, false)),
    deepStrictEqual: comparison('deepStrictEqual', (one, other) => isDeepEqual(one, other, true)),
    notDeepStrictEqual: comparison('notDeepStrictEqual', (one, other) => !isDeepEqual(one, other, true)),
    strictEqual: comparison('strictEqual', Object.is),
    notStrictEqual: comparison('notStrictEqual', (one, other) => !Object.is(one, other)),
    fail(message = 'Failed') { fail({ message, operator: 'fail', stackStartFn: ok }); },
    throws(fn, expected, message) { judge(attempt(fn), expected, message, 'throws'); },
    doesNotThrow(fn, expected, message) { unwanted(attempt(fn), expected, message, 'doesNotThrow'); },
    async rejects(promise, expected, message) { judge(await attemptAsync(promise), expected, message, 'rejects'); },
    async doesNotReject(promise, expected, message) { unwanted(await attemptAsync(promise), expected, message, 'doesNotReject'); },
    ifError(error) {
        if (error === null || error === undefined) return;
        const text = typeof error === 'object' && typeof error.message === 'string' ? error.message || error.constructor?.name : inspect(error);
        fail({ actual: error, expected: null, operator: 'ifError', message: `ifError got unwanted exception: ${text}` });
    },
    match: matches('match', true),
    doesNotMatch: matches('doesNotMatch', false),
};

function strict(...args) { truthy(strict, args); }
function assert(...args) { truthy(assert, args); }
Object.assign(strict, methods, {
    equal: methods.strictEqual, deepEqual: methods.deepStrictEqual, notEqual: methods.notStrictEqual, notDeepEqual: methods.notDeepStrictEqual,
    strict,
});
module.exports = Object.assign(assert, methods, { strict });
