eval("7".repeat(1000000) + "n") > 0n
