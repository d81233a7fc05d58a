eval("var [" + "a=".repeat(100000) + "1]=[]")
