[..."x".repeat(5e7)].length
