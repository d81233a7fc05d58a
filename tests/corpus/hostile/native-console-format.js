for (;;) console.log("%s%d%i%f%o".repeat(1e5))
