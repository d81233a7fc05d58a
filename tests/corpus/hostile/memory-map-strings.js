const m = new Map(); for (let i = 0; ; i++) m.set("k".repeat(100) + i, "v".repeat(100) + i)
