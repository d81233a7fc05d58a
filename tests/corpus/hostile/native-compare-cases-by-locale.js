"a".repeat(5e6).localeCompare("A".repeat(5e6))
