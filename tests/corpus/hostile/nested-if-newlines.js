eval("if(1)\n".repeat(100000) + ";")
