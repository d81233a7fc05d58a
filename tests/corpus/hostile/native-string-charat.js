const s = "\u4e2d".repeat(1e6); for (let i = 0; ; i++) s.charAt(i % 1e6)
