eval("0" + "||0".repeat(100000))
