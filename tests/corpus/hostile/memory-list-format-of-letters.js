new Intl.ListFormat("es").formatToParts("x".repeat(3e7))
