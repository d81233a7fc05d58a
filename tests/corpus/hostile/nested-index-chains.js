var a = [0]; a[0] = a; eval("a" + "[0]".repeat(100000)) === a
