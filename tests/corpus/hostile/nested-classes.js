eval("class A{a(){".repeat(20000) + "}}".repeat(20000))
