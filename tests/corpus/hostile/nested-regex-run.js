/^(?:a(?=(?:b|c)*))*$/.test("a".repeat(1e5))
