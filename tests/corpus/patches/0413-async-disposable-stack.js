(async () => {
  const log = []
  const stack = new AsyncDisposableStack()
  stack.use({ async [Symbol.asyncDispose]() { log.push('a1'); await 0; log.push('a2') } })
  stack.use({ [Symbol.dispose]() { log.push('sync'); return new Promise(() => {}) } })
  stack.use(undefined)
  stack.adopt(5, async value => { await 0; log.push('adopt ' + value) })
  stack.defer(() => { log.push('defer') })
  const promise = stack.disposeAsync()
  same([stack.disposed, log], [true, ['defer']], 'at once')
  same(await promise, undefined, 'the result')
  same(log, ['defer', 'adopt 5', 'sync', 'a1', 'a2'], 'the order')
  same(await stack[Symbol.asyncDispose](), undefined, 'again')

  const failing = new AsyncDisposableStack()
  failing.defer(() => { throw new Error('1') })
  failing.defer(async () => { throw new Error('2') })
  const error = await failing.disposeAsync().catch(error => error)
  same([error.name, error.error.message, error.suppressed.message], ['SuppressedError', '1', '2'], 'errors')
  same((await AsyncDisposableStack.prototype.disposeAsync.call({}).catch(error => error)).name, 'TypeError', 'no stack')

  const order = []
  const empty = new AsyncDisposableStack()
  empty.use(null)
  empty.disposeAsync().then(() => order.push('disposed'))
  Promise.resolve().then(() => order.push('tick'))
  await new AsyncDisposableStack().disposeAsync()
  await 0
  same(order.includes('disposed'), true, 'null is awaited')

  const first = new AsyncDisposableStack()
  first.defer(() => log.push('moved'))
  const second = first.move()
  same([first.disposed, second.disposed], [true, false], 'move')
  await second.disposeAsync()
  same(log.at(-1), 'moved', 'disposed after a move')
  same([() => AsyncDisposableStack(), () => new AsyncDisposableStack().use({}), () => first.use(null)].map(f => thrown(f).split(':')[0]), ['TypeError', 'TypeError', 'ReferenceError'], 'refused')
})()
