new Function("a b", "")
