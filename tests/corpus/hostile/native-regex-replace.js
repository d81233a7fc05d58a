"a".repeat(60).replace(/(a*)*b/g, "")
