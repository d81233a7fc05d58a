for (;;) Promise.reject(new Error("x"))
