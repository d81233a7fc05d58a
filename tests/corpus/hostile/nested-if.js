eval("if(1)".repeat(100000) + ";")
