"\u0130".repeat(5e6).toLowerCase().length
