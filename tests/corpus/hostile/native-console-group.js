for (;;) console.group("x"), console.log("y")
