for (let i = 0; ; i++) Symbol.for("k".repeat(100) + i)
