Object.defineProperty(Error.prototype, "message", { get() { throw 1 } }); Error.prototype.name = Symbol(); throw new Error("x")
