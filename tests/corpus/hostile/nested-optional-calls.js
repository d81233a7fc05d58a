eval("a" + "?.()".repeat(100000))
