const log = []
const resource = name => ({ [Symbol.dispose]() { log.push(name) } })
const stack = new DisposableStack()
same(stack.use(null), null, 'null')
stack.use(resource('a'))
same(stack.adopt('value', value => log.push('adopt ' + value)), 'value', 'adopt')
same(stack.defer(() => log.push('defer')), undefined, 'defer')
same([stack.disposed, stack.dispose(), stack.disposed, stack.dispose()], [false, undefined, true, undefined], 'disposed')
same(log, ['defer', 'adopt value', 'a'], 'the order')
same([() => stack.use(null), () => stack.defer(() => {}), () => stack.adopt(1, () => {}), () => stack.move()].map(f => thrown(f).split(':')[0]), Array(4).fill('ReferenceError'), 'after disposal')

const first = new DisposableStack()
first.use(resource('moved'))
const second = first.move()
same([first.disposed, second.disposed, log.length], [true, false, 3], 'move')
second[Symbol.dispose]()
same(log.at(-1), 'moved', 'disposed after a move')

const failing = new DisposableStack()
for (const name of ['1', '2', '3']) failing.defer(() => { throw new Error(name) })
try {
  failing.dispose()
  throw 'nothing was thrown'
} catch (error) {
  same([error.name, error.error.message, error.suppressed.name, error.suppressed.error.message, error.suppressed.suppressed.message], ['SuppressedError', '1', 'SuppressedError', '2', '3'], 'errors')
}
const one = new DisposableStack()
one.defer(() => { throw new RangeError('one') })
same(thrown(() => one.dispose()), 'RangeError: one', 'one error')

same([() => DisposableStack(), () => new DisposableStack().use({}), () => new DisposableStack().use(1), () => new DisposableStack().defer(1), () => DisposableStack.prototype.dispose.call({})].map(f => thrown(f).split(':')[0]), Array(5).fill('TypeError'), 'refused')
same(DisposableStack.prototype[Symbol.dispose] === DisposableStack.prototype.dispose, true, 'one function')
same(Object.prototype.toString.call(stack), '[object DisposableStack]', 'its tag')
const reentrant = new DisposableStack()
reentrant.use({ get [Symbol.dispose]() { reentrant.dispose(); return () => log.push('late') } })
same([reentrant.disposed, log.includes('late')], [true, false], 'disposed by the getter')
