unescape("%u4e2d".repeat(5e6)).length
