same(typeof Error.isError, 'function', 'isError')
same(Error.isError.length, 1, 'its length')
same([new Error(), new TypeError(), new AggregateError([]), new (class extends RangeError {})()].every(Error.isError), true, 'errors')
try { null.x } catch (error) { same(Error.isError(error), true, 'an error of the engine') }
same([undefined, null, 'Error', {}, Object.create(Error.prototype), Error, Error.prototype, new Proxy(new Error(), {})].some(Error.isError), false, 'what is none')
