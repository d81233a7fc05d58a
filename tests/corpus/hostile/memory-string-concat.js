let s = "x".repeat(1000), t = ""; for (;;) t += s
