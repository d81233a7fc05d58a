for (;;) setInterval(() => {}, 1e6)
