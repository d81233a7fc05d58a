eval("async a=>".repeat(100000) + "1")
