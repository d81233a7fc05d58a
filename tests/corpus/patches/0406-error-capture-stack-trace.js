function outer(object, above) { return inner(object, above) }
function inner(object, above) { return Error.captureStackTrace(object, above) }
const plain = {}
same(outer(plain), undefined, 'the result')
const { value, ...flags } = Object.getOwnPropertyDescriptor(plain, 'stack')
same(flags, { writable: true, enumerable: false, configurable: true }, 'the property')
same([typeof value, /inner/.test(value), /outer/.test(value), /captureStackTrace/.test(value)], ['string', true, true, false], 'the calls')

const below = {}
outer(below, inner)
same([/inner/.test(below.stack), /outer/.test(below.stack)], [false, true], 'below inner')
outer(below, outer)
same([/inner/.test(below.stack), /outer/.test(below.stack)], [false, false], 'below outer')

class Mine extends Error {
  constructor(message) {
    super(message)
    Error.captureStackTrace(this, Mine)
  }
}
const made = (function maker() { return new Mine('x') })()
same([typeof made.stack, /maker/.test(made.stack), /at (new )?Mine/.test(made.stack)], ['string', true, false], 'in a constructor')
class Named extends Error {
  constructor(message) {
    super(message)
    Error.captureStackTrace(this, this.constructor)
    this.name = 'Named'
  }
}
same(/Named: y|^ +at/.test((function maker() { return new Named('y') })().stack.split('\n')[0]), true, 'named after the capture')
const own = new Error('x')
own.stack = 'text'
Error.captureStackTrace(own)
same(own.stack === 'text', false, 'an own property of an error')
same(thrown(() => Error.captureStackTrace(1)).split(':')[0], 'TypeError', 'no object')
same(thrown(() => Error.captureStackTrace(Object.freeze({}))).split(':')[0], 'TypeError', 'a frozen object')
same([Error.captureStackTrace.length, typeof TypeError.captureStackTrace], [2, 'function'], 'inherited')
