// Errors with the codes that Node gives them: code that handles errors asks for these.
'use strict';

/** An error of a class with a code, whose text shows the code as in Node. */
function coded(Class, code, message) {
    const error = new Class(message);
    Object.defineProperty(error, 'toString', {
        value() { return `${this.name} [${code}]: ${this.message}`; }, enumerable: false, writable: true, configurable: true,
    });
    error.code = code;
    return error;
}

/** A value as messages name it: https://nodejs.org/api/errors.html#err_invalid_arg_type */
function received(value) {
    if (value == null) return ` Received ${value}`;
    if (typeof value === 'function') return ` Received function ${value.name}`;
    if (typeof value === 'object') {
        const name = value.constructor?.name;
        return name ? ` Received an instance of ${name}` : ` Received ${require('internal/inspect').inspect(value, { depth: -1 })}`;
    }
    let text = require('internal/inspect').inspect(value, { colors: false });
    if (text.length > 28) text = `${text.slice(0, 25)}...`;
    return ` Received type ${typeof value} (${text})`;
}

function oneOf(names) {
    if (names.length < 3) return names.join(' or ');
    return `${names.slice(0, -1).join(', ')}, or ${names.at(-1)}`;
}

/** `expected`: names of types (in lower case) and classes. */
function invalidArgType(name, expected, value) {
    expected = [expected].flat();
    const types = expected.filter(type => /^[a-z]/.test(type)), classes = expected.filter(type => /^[A-Z]/.test(type));
    const parts = [];
    if (types.length) parts.push(`${types.length > 1 ? 'one of type' : 'of type'} ${oneOf(types)}`);
    if (classes.length) parts.push(`an instance of ${oneOf(classes)}`);
    const kind = name.includes('.') ? 'property' : 'argument';
    const subject = name.endsWith(' argument') ? `The ${name}` : `The "${name}" ${kind}`;
    return coded(TypeError, 'ERR_INVALID_ARG_TYPE', `${subject} must be ${parts.join(' or ')}.${received(value)}`);
}

function outOfRange(name, range, value) {
    let text = typeof value === 'bigint' ? `${value}n` : String(value);
    if (Number.isInteger(value) && Math.abs(value) > 2 ** 32) text = text.replace(/\B(?=(\d{3})+$)/g, '_');
    return coded(RangeError, 'ERR_OUT_OF_RANGE', `The value of "${name}" is out of range. It must be ${range}. Received ${text}`);
}

function invalidArgValue(name, value, reason = 'is invalid') {
    const kind = name.includes('.') ? 'property' : 'argument';
    const text = require('internal/inspect').inspect(value).slice(0, 128);
    return coded(TypeError, 'ERR_INVALID_ARG_VALUE', `The ${kind} '${name}' ${reason}. Received ${text}`);
}

function abortError(reason) {
    const error = new Error('The operation was aborted', reason === undefined ? undefined : { cause: reason });
    error.name = 'AbortError';
    error.code = 'ABORT_ERR';
    return error;
}

function needString(value, name) { if (typeof value !== 'string') throw invalidArgType(name, 'string', value); }
function needFunction(value, name) { if (typeof value !== 'function') throw invalidArgType(name, 'function', value); }

module.exports = { abortError, coded, invalidArgType, invalidArgValue, needFunction, needString, outOfRange };
