const o = { a: 1 }; for (;;) for (const k in o) o[k + Math.random()] = 1, delete o[k]
