eval("function f(){}".repeat(2e5))
