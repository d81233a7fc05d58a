const log = []
const stack = new DisposableStack()
const failing = name => ({ get [Symbol.dispose]() { log.push('get ' + name); return () => { log.push(name); throw new Error(name) } } })
stack.use(failing('a'))
stack.use(failing('b'))
same(log, ['get a', 'get b'], 'the methods are read at once')
let caught
try { stack.dispose() } catch (error) { caught = error }
same(log, ['get a', 'get b', 'b', 'a'], 'in reverse order')
same([caught.constructor === SuppressedError, caught.error.message, caught.suppressed.message, caught.message], [true, 'a', 'b', ''], 'errors are merged')
same([{ [Symbol.dispose]: 5 }, {}, 'text', 1, true, Symbol(), 1n].map(value => thrown(() => new DisposableStack().use(value)).split(':')[0]), Array(7).fill('TypeError'), 'what is no resource')
const seen = []
const resource = { [Symbol.dispose](...args) { seen.push(this === resource, args.length) } }
const other = new DisposableStack()
other.use(resource)
other.dispose()
same(seen, [true, 0], 'how they are called')
