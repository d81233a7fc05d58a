eval("if(0){}else ".repeat(100000) + "{}")
