const a = []; for (;;) { a.push("x".repeat(65536)); a.join() }
