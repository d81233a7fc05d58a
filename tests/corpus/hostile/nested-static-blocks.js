eval("(class{static{".repeat(20000) + "}})".repeat(20000))
