escape("\u4e2d".repeat(2e7)).length
