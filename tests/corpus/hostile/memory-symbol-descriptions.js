const a = []; for (;;) a.push(Symbol("x".repeat(10000) + a.length))
