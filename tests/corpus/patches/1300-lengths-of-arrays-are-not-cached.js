// The same assignment runs several times, so that an inline cache would have the second.
const cut = (array, length) => { array.length = length; return array };
for (let i = 0; i < 5; i++) {
  const array = cut([1, 2, 3, 4], 2);
  same([array.length, 2 in array, array[2], Object.keys(array)], [2, false, undefined, ['0', '1']], `cut ${i}`);
  array.length = 4;
  same([array[3], JSON.stringify(array)], [undefined, '[1,2,null,null]'], `grown ${i}`);
  const emptied = cut(['a', 'b'], 0);
  emptied.push('c');
  same(emptied, ['c'], `emptied and filled ${i}`);
  same(thrown(() => cut([1], -1)).split(':')[0], 'RangeError', `no length ${i}`);
  same(cut([1, 2, 3], '1').length, 1, `a string ${i}`);
  same(cut([1, 2, 3], { valueOf: () => 2 }), [1, 2], `an object ${i}`);
  same([cut(Object.freeze([1, 2]), 0), thrown(() => { 'use strict'; Object.freeze([1]).length = 0 }).split(':')[0]], [[1, 2], 'TypeError'], `frozen ${i}`);
  same(cut({ length: 5 }, 1), { length: 1 }, `an object with a length ${i}`);
  class Sub extends Array {}
  same(cut(Sub.of(1, 2, 3), 1)[1], undefined, `a subclass ${i}`);
}
