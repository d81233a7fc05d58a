var a = {}; a.a = a; eval("a" + ".a".repeat(100000)) === a
