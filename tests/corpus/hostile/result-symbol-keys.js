({ [Symbol("x")]: 1, a: 2 })
