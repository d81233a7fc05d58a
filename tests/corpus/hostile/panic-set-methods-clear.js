const s = new Set([1, 2, 3]); s.intersection({ size: 3, has(x) { s.clear(); for (let i = 0; i < 9; i++) s.add(x + i); return x < 50 }, keys() {} }).size
