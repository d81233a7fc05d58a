eval("null" + "??null".repeat(100000))
