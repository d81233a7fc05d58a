const o = {}; for (let i = 0; ; i++) o["x".repeat(1e6) + (i % 2)] = 1
