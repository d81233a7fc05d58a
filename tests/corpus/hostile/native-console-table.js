for (;;) console.table(new Array(1e5).fill({ a: 1 }))
