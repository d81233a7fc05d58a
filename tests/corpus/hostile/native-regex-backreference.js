/^(a+)+\1b/.test("a".repeat(50))
