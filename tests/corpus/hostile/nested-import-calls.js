eval("import(".repeat(100000) + "'x'" + ")".repeat(100000))
