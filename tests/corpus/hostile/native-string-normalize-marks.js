("a" + "\u0301\u0316".repeat(3e5)).normalize("NFD").length
