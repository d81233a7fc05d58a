same([[1, 2, NaN].values().includes(NaN), [1].values().includes(2), [-0].values().includes(0), [1, 2].values().includes(1, 1), [1, 2].values().includes(2, 1), [1].values().includes(1, Infinity)], [true, false, true, false, true, false], 'includes')
let closed = 0
const iterator = { __proto__: Iterator.prototype, next: () => ({ value: 1, done: false }), return: () => { closed++; return {} } }
same([iterator.includes(1), closed], [true, 1], 'closed when found')
same([-1, -Infinity, 2 ** 53, 0.5, NaN, '1', null].map(skipped => thrown(() => iterator.includes(1, skipped)).split(':')[0]), ['RangeError', 'RangeError', 'RangeError', 'TypeError', 'TypeError', 'TypeError', 'TypeError'], 'skipped elements')
same(closed, 8, 'closed by errors')
