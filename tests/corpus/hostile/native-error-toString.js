const e = new Error("x".repeat(1e7)); for (;;) String(e)
