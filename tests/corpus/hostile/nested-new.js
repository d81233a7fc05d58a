eval("new ".repeat(100000) + "Object")
