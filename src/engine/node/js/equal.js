// Deep equality, as `assert.deepEqual`, `assert.deepStrictEqual` and `util.isDeepStrictEqual` understand it:
// https://nodejs.org/api/assert.html#assertdeepstrictequalactual-expected-message
'use strict';
const { kindOf } = native;
const { getPrototypeOf, hasOwn } = Object;
const toText = Object.prototype.toString;

function isDeepEqual(one, other, strict) { return equal(one, other, strict, []); }

const isObject = value => typeof value === 'object' && value !== null;

function equal(one, other, strict, pairs) {
    if (one === other) return one !== 0 || !strict || Object.is(one, other);
    if (strict) {
        if (!isObject(one) || !isObject(other)) return Number.isNaN(one) && Number.isNaN(other);
        if (getPrototypeOf(one) !== getPrototypeOf(other)) return false;
    } else if (!isObject(one) || !isObject(other)) {
        // eslint-disable-next-line eqeqeq
        return !isObject(one) && !isObject(other) && typeof one !== 'function' && (one == other || (one !== one && other !== other));
    }
    if (toText.call(one) !== toText.call(other)) return false;
    const kind = kindOf(one);
    if (kind !== kindOf(other) || !haveEqualContent(one, other, kind, strict)) return false;
    const isList = kind === 'Array' || kind === 'TypedArray';
    const keys = keysOf(one, isList, strict), otherKeys = keysOf(other, isList, strict);
    if (keys.length !== otherKeys.length || !keys.every(key => hasOwn(other, key))) return false;
    // A pair that is being compared already is taken to be equal: what else there is decides.
    if (pairs.some(([a, b]) => a === one && b === other)) return true;
    pairs.push([one, other]);
    const result = keys.every(key => equal(one[key], other[key], strict, pairs))
        && (kind !== 'Array' || elementsEqual(one, other, strict, pairs))
        && (kind !== 'Set' || setsEqual(one, other, strict, pairs)) && (kind !== 'Map' || mapsEqual(one, other, strict, pairs));
    pairs.pop();
    return result;
}

function keysOf(value, isList, strict) {
    const keys = Object.keys(value).filter(key => !isList || !/^\d+$/.test(key));
    if (!strict) return keys;
    return [...keys, ...Object.getOwnPropertySymbols(value).filter(key => Object.prototype.propertyIsEnumerable.call(value, key))];
}

function haveEqualContent(one, other, kind, strict) {
    switch (kind) {
        case 'Array': return one.length === other.length;
        case 'Date': return Object.is(Date.prototype.getTime.call(one), Date.prototype.getTime.call(other));
        case 'RegExp': return one.source === other.source && one.flags === other.flags && one.lastIndex === other.lastIndex;
        case 'Error': {
            const same = key => hasOwn(one, key) === hasOwn(other, key) && equal(one[key], other[key], strict, []);
            return one.message === other.message && one.name === other.name && same('cause') && same('errors');
        }
        case 'Map': case 'Set': return one.size === other.size;
        case 'TypedArray': return one.length === other.length && one.every((item, i) => item === other[i] || (!strict ? item !== item && other[i] !== other[i] : Object.is(item, other[i])));
        case 'ArrayBuffer': case 'DataView': case 'SharedArrayBuffer': {
            const bytes = value => new Uint8Array(value.buffer ?? value, value.byteOffset ?? 0, value.byteLength);
            return haveEqualContent(bytes(one), bytes(other), 'TypedArray', strict);
        }
        case 'Promise': case 'WeakMap': case 'WeakSet': return false;
        default:
    }
    for (const type of [Number, String, Boolean, BigInt, Symbol]) {
        if (toText.call(one) !== `[object ${type.name}]`) continue;
        try { return Object.is(type.prototype.valueOf.call(one), type.prototype.valueOf.call(other)); } catch { return true; }
    }
    return true;
}

function elementsEqual(one, other, strict, pairs) {
    for (let i = 0; i < one.length; i++) {
        if (strict && hasOwn(one, i) !== hasOwn(other, i)) return false;
        if (!equal(one[i], other[i], strict, pairs)) return false;
    }
    return true;
}

/** Whether each item has a counterpart: the same one, or an equal one that is no other's counterpart. */
function setsEqual(one, other, strict, pairs) {
    const left = new Set(other), unmatched = [];
    for (const item of one) if (!left.delete(item)) unmatched.push(item);
    return unmatched.every(item => {
        if (strict && !isObject(item)) return false;
        for (const candidate of left) if (equal(item, candidate, strict, pairs)) return left.delete(candidate);
        return false;
    });
}

function mapsEqual(one, other, strict, pairs) {
    const left = new Set(other.keys()), unmatched = [];
    for (const [key, value] of one) {
        if (left.has(key) && equal(value, other.get(key), strict, pairs)) left.delete(key); else unmatched.push([key, value]);
    }
    return unmatched.every(([key, value]) => {
        if (strict && !isObject(key)) return false;
        for (const candidate of left) {
            if (equal(key, candidate, strict, pairs) && equal(value, other.get(candidate), strict, pairs)) return left.delete(candidate);
        }
        return false;
    });
}

module.exports = { isDeepEqual };
