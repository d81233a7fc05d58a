new RegExp("[" + "a-z".repeat(5e6) + "]").test("a")
