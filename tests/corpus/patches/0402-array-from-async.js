(async () => {
  same(await Array.fromAsync((async function* () { yield 1; yield 2 })()), [1, 2], 'of an async generator')
  same(await Array.fromAsync([Promise.resolve(1), 2]), [1, 2], 'of promises')
  same(await Array.fromAsync({ length: 2, 0: Promise.resolve('a'), 1: 'b' }), ['a', 'b'], 'of an array-like')
  same(await Array.fromAsync([1, 2], async (x, i) => x * 10 + i), [10, 21], 'mapped')
  same(await Array.fromAsync([1], function () { return this.k }, { k: 7 }), [7], 'with this')
  same(await Array.fromAsync('añ😀'), ['a', 'ñ', '😀'], 'of a string')
  class Mine extends Array {}
  same((await Mine.fromAsync([1])) instanceof Mine, true, 'of a subclass')
  same(await Array.fromAsync([Promise.reject(new Error('no'))]).catch(error => error.message), 'no', 'a rejection')
  same(await Array.fromAsync([1], 5).catch(error => error.name), 'TypeError', 'a mapper that is no function')
  same(await Array.fromAsync(null).catch(error => error.name), 'TypeError', 'of null')
  let closed = 0
  const iterable = { [Symbol.asyncIterator]: () => ({ next: async () => ({ value: 1, done: false }), return: async () => { closed++; return {} } }) }
  same(await Array.fromAsync(iterable, () => { throw new Error('stop') }).catch(error => error.message), 'stop', 'an error of the mapper')
  same(closed, 1, 'the iterator is closed')
  const results = await Promise.all(Array.from({ length: 20 }, (_, i) => Array.fromAsync([i, Promise.resolve(i + 1)])))
  same(results[19], [19, 20], 'many at once')
})()
