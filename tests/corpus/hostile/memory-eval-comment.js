eval("/*" + "x".repeat(6e7) + "*/1")
