var a; eval("a=".repeat(100000) + "1")
