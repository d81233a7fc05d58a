const s = " ".repeat(3e7); for (;;) s.trim()
