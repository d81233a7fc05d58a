"\u0390".repeat(3e7).toUpperCase().length
