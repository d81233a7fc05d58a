(function* () { for (;;) yield 1 })().filter(() => false).next()
