/^(\w+\s?)*$/.test("aaaa ".repeat(30) + "!")
