const of = (...values) => values.values()
same([[...of(1, 2, 3, 4, 5).chunks(2)], [...of(1, 2).chunks(2)], [...of().chunks(2)], [...of(1).chunks(9)]], [[[1, 2], [3, 4], [5]], [[1, 2]], [], [[1]]], 'chunks')
same([[...of(1, 2, 3).windows(2)], [...of(1).windows(2)], [...of(1).windows(2, 'allow-partial')], [...of(1, 2, 3).windows(2, 'allow-partial')], [...of().windows(2, 'allow-partial')], [...of(1, 2).windows(1)]], [[[1, 2], [2, 3]], [], [[1]], [[1, 2], [2, 3]], [], [[1], [2]]], 'windows')
let closed = 0
const iterator = { __proto__: Iterator.prototype, next: () => ({ value: 1, done: false }), return: () => { closed++; return {} } }
same([0, -1, 2 ** 32, 1.5, '2', Infinity, NaN, undefined].map(size => [thrown(() => iterator.chunks(size)).split(':')[0], thrown(() => iterator.windows(size)).split(':')[0]].join()), ['RangeError,RangeError', 'RangeError,RangeError', 'RangeError,RangeError', ...Array(5).fill('TypeError,TypeError')], 'sizes')
same(thrown(() => iterator.windows(1, 'x')).split(':')[0], 'TypeError', 'undersized')
same(closed, 17, 'closed by errors')
const chunks = iterator.chunks(2)
same([chunks.next().value, chunks.return(), closed, chunks.next()], [[1, 1], { value: undefined, done: true }, 18, { value: undefined, done: true }], 'return')
const windows = iterator.windows(2)
windows.return()
same(closed, 19, 'return before the first value')
const [a, b] = [...of(1, 2, 3).windows(2)]
a.push('x')
same(b, [2, 3], 'arrays of their own')
const last = of(1).chunks(2)
last.next()
same(last.return(), { value: undefined, done: true }, 'after the last chunk')
