Object.defineProperty(Object.prototype, "value", { get() { throw 1 }, set() { throw 2 } }); Object.defineProperty(Object.prototype, "get", { get() { throw 1 } }); [{ a: 1 }]
