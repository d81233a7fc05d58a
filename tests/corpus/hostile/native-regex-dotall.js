/(.*)*(.*)*(.*)*x/s.test("a\n".repeat(100))
