eval("(class{a(){}});".repeat(1e5))
