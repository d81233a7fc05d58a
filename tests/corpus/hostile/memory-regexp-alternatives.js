new RegExp("a|".repeat(5e6)).test("b")
