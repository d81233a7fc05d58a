/x*y/.test("x".repeat(1e6))
