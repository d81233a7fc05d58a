const error = new SuppressedError('e', 's', 'message')
same([error.error, error.suppressed, error.message, error.name, String(error)], ['e', 's', 'message', 'SuppressedError', 'SuppressedError: message'], 'an error')
same([error instanceof Error, Error.isError(error), Object.prototype.toString.call(error)], [true, true, '[object Error]'], 'what it is')
same(['error', 'suppressed', 'message'].map(key => Object.getOwnPropertyDescriptor(error, key).enumerable), [false, false, false], 'its properties')
same(Reflect.ownKeys(SuppressedError(1, 2)).filter(key => key !== 'stack'), ['error', 'suppressed'], 'without new or a message')
same([SuppressedError.length, SuppressedError.name, Object.getPrototypeOf(SuppressedError) === Error], [3, 'SuppressedError', true], 'the constructor')
class Mine extends SuppressedError {}
same([new Mine(1) instanceof Mine, new Mine(1).error, Object.hasOwn(new Mine(1, 2, undefined), 'message')], [true, 1, false], 'a subclass')
