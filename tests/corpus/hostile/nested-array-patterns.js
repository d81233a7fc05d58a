eval("var " + "[".repeat(100000) + "b" + "]".repeat(100000) + "=[]")
