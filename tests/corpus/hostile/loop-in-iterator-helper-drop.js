(function* () { for (;;) yield 1 })().drop(Infinity).next()
