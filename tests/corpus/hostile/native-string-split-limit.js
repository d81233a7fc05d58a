for (;;) "ab".repeat(1e6).split("b", 1)
