eval("1" + "**1".repeat(100000))
