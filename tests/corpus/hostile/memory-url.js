const a = []; for (;;) a.push(new URL("http://a/" + "x".repeat(10000) + a.length))
