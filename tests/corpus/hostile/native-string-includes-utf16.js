("\u4e2d".repeat(1e6)).includes("\u4e2d".repeat(5e5) + "x")
