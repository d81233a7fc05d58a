eval("\n".repeat(3e7) + "1")
