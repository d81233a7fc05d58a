const a = "x".repeat(3e7), b = "x".repeat(3e7); for (;;) a === b
