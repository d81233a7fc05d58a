function* g() { for (;;) { try { yield* (function* () { for (;;) yield 1 })() } finally { continue } } } for (const x of g()) ;
