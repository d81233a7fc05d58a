JSON.stringify("\u0001".repeat(5e6)).length
