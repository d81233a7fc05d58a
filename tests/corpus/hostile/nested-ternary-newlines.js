eval("x\n?\n".repeat(100000) + "1" + "\n:\n1".repeat(100000))
