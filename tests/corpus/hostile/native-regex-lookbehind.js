/(?<=^(a+)+)b/.test("a".repeat(50) + "cb")
