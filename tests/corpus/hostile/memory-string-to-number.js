Number("1".repeat(5e7))
