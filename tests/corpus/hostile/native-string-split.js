"ab".repeat(3e6).split("b").length
