eval("(function*(){" + "yield*".repeat(100000) + "[]})()")
