const r = /(a+)+b/y; for (r.lastIndex = 0; ; r.lastIndex++) r.test("a".repeat(40))
