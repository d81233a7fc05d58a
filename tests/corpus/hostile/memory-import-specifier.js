import("./" + "x".repeat(6e7))
