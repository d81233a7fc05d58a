var a = 1; eval("a+=".repeat(100000) + "1")
