const format = new Intl.NumberFormat("hi"), digits = "9".repeat(2e5); for (;;) format.format(digits)
