eval("({get a(){".repeat(20000) + "}})".repeat(20000))
