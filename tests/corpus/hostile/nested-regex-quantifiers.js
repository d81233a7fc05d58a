new RegExp("(?:".repeat(1000) + "a" + ")*".repeat(1000)).test("a".repeat(1000) + "b")
