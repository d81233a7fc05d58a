new Function("a=" + "[".repeat(100000) + "]".repeat(100000), "")
