eval("if(0)1\nelse ".repeat(100000) + "2")
