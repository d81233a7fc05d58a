new RegExp("(?:" + "(a?)".repeat(20000) + ")*").test("a".repeat(20000))
