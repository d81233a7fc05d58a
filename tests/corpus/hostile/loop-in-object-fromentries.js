Object.fromEntries({ *[Symbol.iterator]() { for (;;); } })
