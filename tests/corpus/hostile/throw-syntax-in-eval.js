eval("let let = 1")
