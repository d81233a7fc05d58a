const a = []; let b = 1n << 1000000n; for (;;) a.push(b + BigInt(a.length))
