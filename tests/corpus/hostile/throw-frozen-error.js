throw Object.freeze(new Error("x"))
