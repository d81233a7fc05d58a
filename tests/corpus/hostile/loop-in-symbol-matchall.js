"a".matchAll({ flags: "g", [Symbol.matchAll]() { for (;;); } })
