const a = []; for (;;) a.push((Math.random() * 1e20).toFixed(100))
