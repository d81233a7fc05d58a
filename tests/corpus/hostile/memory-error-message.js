throw new Error("\u4e2d".repeat(3e7))
