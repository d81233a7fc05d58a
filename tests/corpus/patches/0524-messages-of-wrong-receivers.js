// Built-in methods name themselves when they are called on something else.
const cases = [
    ['"a".at.call(null)', 'TypeError: String.prototype.at called on null or undefined'],
    ['"abc".replace.call(null)', 'TypeError: String.prototype.replace called on null or undefined'],
    ['String.prototype.trim.call(undefined)', 'TypeError: String.prototype.trim called on null or undefined'],
    ['"a"[Symbol.iterator].call(null)', 'TypeError: String.prototype[Symbol.iterator] called on null or undefined'],
    ['String.prototype.toString.call(1)', 'TypeError: String.prototype.toString requires that \'this\' be a String'],
    ['Number.prototype.toFixed.call("a")', 'TypeError: Number.prototype.toFixed requires that \'this\' be a Number'],
    ['Number.prototype.toString.call("a")', 'TypeError: Number.prototype.toString requires that \'this\' be a Number'],
    ['Number.prototype.valueOf.call("a")', 'TypeError: Number.prototype.valueOf requires that \'this\' be a Number'],
    ['Boolean.prototype.toString.call(1)', 'TypeError: Boolean.prototype.toString requires that \'this\' be a Boolean'],
    ['BigInt.prototype.toString.call(1)', 'TypeError: BigInt.prototype.toString requires that \'this\' be a BigInt'],
    ['Symbol.prototype.toString.call(1)', 'TypeError: Symbol.prototype.toString requires that \'this\' be a Symbol'],
    ['Function.prototype.toString.call({})', 'TypeError: Function.prototype.toString requires that \'this\' be a Function'],
    ['Error.prototype.toString.call(1)', 'TypeError: Method Error.prototype.toString called on incompatible receiver 1'],
    ['(function*(){})().next.call({})', 'TypeError: Method [Generator].prototype.next called on incompatible receiver #<Object>'],
    ['(function*(){})().return.call(1)', 'TypeError: Method [Generator].prototype.return called on incompatible receiver 1'],
    ['Map.prototype.size', 'TypeError: Method get Map.prototype.size called on incompatible receiver #<Map>'],
    ['Object.fromEntries()', 'TypeError: undefined is not iterable'],
    ['Reflect.setPrototypeOf({},1)', 'TypeError: Object prototype may only be an Object or null: 1'],
    ['({[Symbol.toPrimitive](){return {}}})+1', 'TypeError: Cannot convert object to primitive value'],
];
for (const [code, expected] of cases) {
    same(thrown(() => (0, eval)(code)), expected, code);
}
