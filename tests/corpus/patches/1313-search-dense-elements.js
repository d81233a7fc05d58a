// Each value is found where a proxy, which sees each step, finds it.
const object = {}, symbol = Symbol(), values = [0, -0, 1, 1.5, NaN, Infinity, 2 ** 31, -1, '', 'a', 'ab', 'ä', '\u{1F600}', true, false, null, undefined, object, symbol, 1n, 2n ** 70n];
const arrays = [[], [1, 2, 3, 1], [0.5, 1, NaN, -0], [1, 2147483648], ['a', 'ab', 'ä', '\u{1F600}', 'a'], values.slice(), values.slice().reverse(), [1, , undefined, NaN], Object.assign([1, 2], { length: 5 }), Object.freeze([1, NaN, 'a'])];
for (const array of arrays) for (const value of values) for (const from of [[], [1], [-1], [-9], [99], [NaN], ['1'], [Infinity], [-Infinity]]) for (const method of ['indexOf', 'includes', 'lastIndexOf'])
  same(array[method](value, ...from), Array.prototype[method].call(new Proxy(array, {}), value, ...from), `${method} ${String(value)} from ${from}`);
same(['a' + 'b', 'xab'.slice(1)].map(x => ['ab'].indexOf(x)), [0, 0], 'strings that were joined and cut');
same([[1, 2, 3].indexOf('2'), ['2'].indexOf(2), [1n].includes(1), [1].includes(1n), [null].includes(undefined), [,].includes(undefined), [,].indexOf(undefined)], [-1, -1, false, false, false, true, -1], 'types');
const changes = [1, 2, 3];
same([changes.indexOf(3, { valueOf() { changes.length = 1; return 0 } }), changes.includes(undefined, { valueOf() { changes.length = 0; return 0 } })], [-1, true], 'an array that shrinks');
Object.defineProperty(Array.prototype, 1, { configurable: true, get: () => 'inherited' });
same([[1, , 3].indexOf('inherited'), [1, , 3].includes('inherited'), [1, 2].includes('inherited')], [1, true, false], 'inherited elements');
delete Array.prototype[1];
