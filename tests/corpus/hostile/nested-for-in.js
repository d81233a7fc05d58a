eval("for(a in{})".repeat(100000) + ";")
