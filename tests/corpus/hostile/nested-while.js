eval("while(0)".repeat(100000) + ";")
