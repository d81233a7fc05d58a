const [a, b] = { *[Symbol.iterator]() { for (;;); } }
