"x".padEnd(2 ** 28, "\u4e2d").length
