const a = []; a.length = 2 ** 32 - 1; a.length = 0; for (let i = 0; i < 1e9; i++) a.length = i % 2 ? 2 ** 32 - 1 : 0
