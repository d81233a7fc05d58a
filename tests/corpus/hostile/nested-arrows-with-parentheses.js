eval("()=>".repeat(100000) + "1")
