eval(" ".repeat(6e7) + "1")
