("a" + "\u0301\u0327".repeat(1e6)).normalize("NFC").length
