eval("var " + "{a:".repeat(100000) + "b" + "}".repeat(100000) + "={}")
