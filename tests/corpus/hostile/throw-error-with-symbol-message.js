throw Object.assign(new Error("x"), { message: Symbol("m"), name: Symbol("n"), stack: Symbol("s") })
