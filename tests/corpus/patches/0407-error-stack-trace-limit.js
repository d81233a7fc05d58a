same(Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit'), { value: 10, writable: true, enumerable: true, configurable: true }, 'the property')
const calls = error => (error.stack.match(/^ +at /gm) ?? []).length
const deep = n => n === 0 ? new Error('deep') : deep(n - 1)
const thrower = n => n === 0 ? null.x : thrower(n - 1)
const caught = n => { try { thrower(n) } catch (error) { return error } }
same(calls(deep(20)), 10, 'ten calls')
Error.stackTraceLimit = 3
same([calls(deep(20)), calls(caught(20))], [3, 3], 'three calls')
const object = {}
Error.captureStackTrace(object)
same(calls(object) <= 3, true, 'captured')
Error.stackTraceLimit = 0
same([calls(deep(5)), calls(caught(5))], [0, 0], 'none')
Error.stackTraceLimit = Infinity
same(calls(deep(20)) > 20, true, 'all')
Error.stackTraceLimit = 'x'
same(new Error('y').message, 'y', 'no number')
delete Error.stackTraceLimit
same(new Error('z').message, 'z', 'no property')
