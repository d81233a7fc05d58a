const text = "a\u0301\u0327".repeat(2e6); for (;;) (text + "x").localeCompare(text + "y")
