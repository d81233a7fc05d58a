eval("with({})".repeat(100000) + ";")
