const s = new Set(Array.from({ length: 1e5 }, (_, i) => i)); for (;;) s.union(s)
