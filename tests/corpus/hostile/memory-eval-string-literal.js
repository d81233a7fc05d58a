eval("'" + "x".repeat(3e7) + "'").length
