(async () => {
  let closed = 0
  const iterator = { __proto__: Iterator.prototype, return(...args) { closed += 1 + args.length; return {} } }
  same([iterator[Symbol.dispose](), closed, [].values()[Symbol.dispose]()], [undefined, 1, undefined], 'dispose')
  function* generator() { try { yield 1 } finally { closed = 'finally' } }
  const running = generator()
  running.next()
  running[Symbol.dispose]()
  same(closed, 'finally', 'of a generator')
  same(Iterator.prototype[Symbol.dispose].name, '[Symbol.dispose]', 'its name')

  const AsyncIterator = Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}.prototype))
  const returned = async result => ({ __proto__: AsyncIterator, return: () => result })
  same(await (await returned(5))[Symbol.asyncDispose](), undefined, 'asyncDispose')
  same(await { __proto__: AsyncIterator }[Symbol.asyncDispose](), undefined, 'without return')
  same(await { __proto__: AsyncIterator, return: () => Promise.reject('no') }[Symbol.asyncDispose]().catch(x => x), 'no', 'rejected')
  same(await { __proto__: AsyncIterator, return: () => { throw 'thrown' } }[Symbol.asyncDispose]().catch(x => x), 'thrown', 'thrown')
  same(await { __proto__: AsyncIterator, return: 5 }[Symbol.asyncDispose]().catch(x => x.name), 'TypeError', 'no function')
  same(AsyncIterator[Symbol.asyncDispose].name, '[Symbol.asyncDispose]', 'its name')
})()
