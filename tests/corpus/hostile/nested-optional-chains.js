eval("a" + "?.a".repeat(100000))
