eval("new ".repeat(100000) + "Object" + "()".repeat(100000))
