eval("!\n".repeat(100000) + "1")
