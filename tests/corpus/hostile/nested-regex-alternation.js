new RegExp("(a|".repeat(50000) + "b" + ")".repeat(50000))
