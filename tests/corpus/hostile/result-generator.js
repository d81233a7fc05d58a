(function* () { yield 1 })()
