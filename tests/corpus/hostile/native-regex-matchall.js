[...("a".repeat(50) + "c").matchAll(/(a+)+b/g)]
