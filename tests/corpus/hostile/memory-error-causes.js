let e = null; for (;;) e = new Error("x".repeat(1000) + Math.random(), { cause: e })
