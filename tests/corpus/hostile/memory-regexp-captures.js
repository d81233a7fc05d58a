const a = []; for (;;) a.push(/(x*)(x*)(x*)/.exec("x".repeat(10000)))
