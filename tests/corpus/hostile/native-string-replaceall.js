"a".repeat(1e6).replaceAll("a", "b").length
