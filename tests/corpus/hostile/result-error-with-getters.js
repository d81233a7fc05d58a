Object.defineProperty(new Error("x"), "message", { get() { throw new Error("m") } })
