const a = "a".repeat(2e7), b = "a".repeat(2e7) + "b"; for (;;) a < b
