let s = new Set([0]), n = 1; for (;;) { s = s.union(new Set(Array.from({ length: n }, (_, i) => n + i))); n *= 2 }
