Date.parse("1".repeat(3e7))
