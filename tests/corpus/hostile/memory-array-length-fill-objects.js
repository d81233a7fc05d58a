const a = []; for (;;) a.push({ a: 1, b: 2, c: 3 })
