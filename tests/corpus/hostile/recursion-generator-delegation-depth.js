function* g(n) { if (n) yield* g(n - 1); else yield 1 } const i = g(5000); i.next(); i.next()
