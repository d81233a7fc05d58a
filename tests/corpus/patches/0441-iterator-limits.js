let closed = 0
const iterator = { __proto__: Iterator.prototype, next: () => ({ value: 1, done: false }), return: () => { closed++; return {} } }
const limits = [2 ** 53, 1e300, NaN, -1, -Infinity]
same(limits.flatMap(limit => [thrown(() => iterator.take(limit)).split(':')[0], thrown(() => iterator.drop(limit)).split(':')[0]]), Array(10).fill('RangeError'), 'limits')
same(closed, 10, 'closed')
same([[...[1, 2].values().take(Infinity)], [...[1, 2].values().take(2 ** 53 - 1)], [...[1, 2].values().drop(Infinity)], [...[1, 2].values().drop(1.9)]], [[1, 2], [1, 2], [], [2]], 'what is allowed')
