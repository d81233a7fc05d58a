(function* () { for (;;) yield {} })().toArray()
