(function* () { for (;;) yield 1 })().flatMap(() => []).next()
