var f = () => f; eval("f" + "()".repeat(100000)) === f
