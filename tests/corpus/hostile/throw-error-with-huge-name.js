const e = new Error("x"); e.name = "n".repeat(1e7); throw e
