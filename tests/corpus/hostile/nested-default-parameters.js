eval("(a=".repeat(100000) + "1" + ")=>1".repeat(100000))
