eval("typeof ".repeat(100000) + "1")
