new RegExp("(?<=".repeat(100000) + "a" + ")".repeat(100000))
