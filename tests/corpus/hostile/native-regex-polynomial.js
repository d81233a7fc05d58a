/a*a*a*a*a*a*b/.test("a".repeat(2000))
