const m = new Map([[1, 1], [2, 2], [3, 3]]); for (const [k] of m) { m.clear(); m.set(k + 10, 1); if (k > 100) break }
