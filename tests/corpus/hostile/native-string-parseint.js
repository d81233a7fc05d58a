parseInt("1".repeat(3e7), 7)
