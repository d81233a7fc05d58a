new RegExp("(?i:".repeat(100000) + "a" + ")".repeat(100000))
