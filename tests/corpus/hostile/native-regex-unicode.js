/^(\p{L}+)+$/u.test("\u00e9".repeat(40) + "1")
