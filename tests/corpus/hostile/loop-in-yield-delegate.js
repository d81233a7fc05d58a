function* g() { yield* { [Symbol.iterator]: () => ({ next() { for (;;); } }) } } g().next()
