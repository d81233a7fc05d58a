Object.setPrototypeOf(Array.prototype, new Proxy({}, { get() { throw 1 }, has() { throw 2 } })); [1, , 3]
