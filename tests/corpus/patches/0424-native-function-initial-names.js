const text = name => `function ${name}() { [native code] }`
same(String(Math.max), text('max'), 'a method')
Object.defineProperty(Math.max, 'name', { value: 'other' })
same([Math.max.name, String(Math.max)], ['other', text('max')], 'with another name')
Object.defineProperty(Array, 'name', { get() { throw new Error('called') } })
same(String(Array), text('Array'), 'a constructor')
delete Math.min.name
same(String(Math.min), text('min'), 'without a name')
same([Object, Function, Error, Promise, Symbol, Map, Int8Array, SuppressedError, parseInt, eval].map(String), ['Object', 'Function', 'Error', 'Promise', 'Symbol', 'Map', 'Int8Array', 'SuppressedError', 'parseInt', 'eval'].map(text), 'intrinsics')
same([Array.prototype[Symbol.iterator], RegExp.prototype[Symbol.match], Object.getOwnPropertyDescriptor(Map.prototype, 'size').get, Object.getOwnPropertyDescriptor(RegExp, Symbol.species).get, Function.prototype].map(String), ['values', '[Symbol.match]', 'get size', 'get [Symbol.species]', ''].map(text), 'symbols and getters')
same([(() => {}).bind(), new Proxy(Math.max, {})].map(String), [text(''), text('')], 'bound functions and proxies')
