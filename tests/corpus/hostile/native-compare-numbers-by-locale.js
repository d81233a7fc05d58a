"1".repeat(5e6).localeCompare("1".repeat(5e6 - 1) + "2", "en", { numeric: true })
