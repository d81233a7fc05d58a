"a".repeat(1e4).replaceAll("a", "b".repeat(1e5)).length
