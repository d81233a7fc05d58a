Object.defineProperty(Object.prototype, Symbol.toPrimitive, { get() { throw 1 } }); Object.prototype[Symbol.toStringTag] = "x"; ({ a: [1] })
