const m = new WeakMap(), k = []; for (;;) { const o = {}; k.push(o); m.set(o, "x".repeat(100) + k.length) }
