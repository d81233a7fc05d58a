eval("- ".repeat(200000) + "1")
