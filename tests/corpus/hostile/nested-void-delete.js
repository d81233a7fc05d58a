eval("void delete ".repeat(50000) + "a")
