eval("for(;0;)".repeat(100000) + ";")
