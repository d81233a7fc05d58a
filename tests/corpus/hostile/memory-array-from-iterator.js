Array.from((function* () { for (;;) yield {} })())
