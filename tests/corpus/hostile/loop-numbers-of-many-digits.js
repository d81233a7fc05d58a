const format = new Intl.NumberFormat("hi"), digits = "9".repeat(1e6); for (;;) format.format(digits)
