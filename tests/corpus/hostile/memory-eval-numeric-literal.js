eval("1".repeat(3e7))
