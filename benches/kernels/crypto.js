// The kind of Crypto: powers modulo a number of many digits, in 14-bit digits, and a hash. Integer arithmetic, arrays.
var BITS = 14, BASE = 1 << BITS, MASK = BASE - 1;

function random(length, seed) {
    var digits = [];
    for (var i = 0; i < length; i++) { seed = (seed * 16807) % 2147483647; digits.push(seed & MASK); }
    digits[length - 1] |= 1 << (BITS - 2);
    digits[0] |= 1;
    return digits;
}
function compare(a, b) {
    for (var i = Math.max(a.length, b.length) - 1; i >= 0; i--) {
        var difference = (a[i] || 0) - (b[i] || 0);
        if (difference !== 0) return difference;
    }
    return 0;
}
function multiply(a, b) {
    var product = [], i, j, carry;
    for (i = 0; i < a.length + b.length; i++) product.push(0);
    for (i = 0; i < a.length; i++) {
        carry = 0;
        for (j = 0; j < b.length; j++) {
            var t = product[i + j] + a[i] * b[j] + carry;
            product[i + j] = t & MASK;
            carry = t >> BITS;
        }
        product[i + b.length] += carry;
    }
    return product;
}
// Montgomery's reduction: n is odd, inverse is -1/n modulo BASE.
function reduce(t, n, inverse) {
    var length = n.length, i, j;
    t = t.slice();
    t.push(0);
    for (i = 0; i < length; i++) {
        var m = ((t[i] & MASK) * inverse) & MASK, carry = 0;
        for (j = 0; j < length; j++) {
            var u = t[i + j] + m * n[j] + carry;
            t[i + j] = u & MASK;
            carry = u >> BITS;
        }
        for (j = i + length; carry !== 0; j++) {
            var v = t[j] + carry;
            t[j] = v & MASK;
            carry = v >> BITS;
        }
    }
    var result = t.slice(length), borrow = 0;
    if (compare(result, n) >= 0) {
        for (i = 0; i < result.length; i++) {
            var w = result[i] - (n[i] || 0) - borrow;
            borrow = w < 0 ? 1 : 0;
            result[i] = w & MASK;
        }
    }
    return result.slice(0, length);
}
function power(base, exponent, n) {
    var inverse = 1, i, j;
    for (i = 0; i < 4; i++) inverse = (inverse * (2 - n[0] * inverse)) & MASK;
    inverse = (BASE - inverse) & MASK;
    var result = base;
    for (i = exponent.length - 1; i >= 0; i--) {
        for (j = BITS - 1; j >= 0; j--) {
            result = reduce(multiply(result, result), n, inverse);
            if ((exponent[i] >> j) & 1) result = reduce(multiply(result, base), n, inverse);
        }
    }
    return result;
}
function hash(length) {
    var a = 0x67452301, b = 0xefcdab89 | 0, c = 0x98badcfe | 0;
    for (var i = 0; i < length; i++) {
        var f = (a & b) | (~a & c);
        a = b;
        b = c;
        c = (((f << 5) | (f >>> 27)) + i * 0x5a82 + (a ^ (b >>> 3))) | 0;
    }
    return (a ^ b ^ c) >>> 0;
}
function work() {
    var n = random(36, 1), sum = 0, result = power(random(36, 2), random(12, 3), n);
    for (var i = 0; i < result.length; i++) sum = (sum * 31 + result[i]) % 1000003;
    return sum + " " + hash(100000);
}
