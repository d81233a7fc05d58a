eval("(class{a=".repeat(20000) + "1" + "})".repeat(20000))
