const e = new Error("x"); e.stack = "    at x (y:1:1)\n".repeat(1e6); throw e
