/^(?:a|A|\u017f)+s$/iu.test("a".repeat(1e6))
