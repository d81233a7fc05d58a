"a".repeat(1e6).lastIndexOf("b" + "a".repeat(5e5))
