("a".repeat(40) + "c").split(/(a+)+b/)
