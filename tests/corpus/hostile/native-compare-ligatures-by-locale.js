"\u00e6\u0301x".repeat(2e6).localeCompare("aex".repeat(2e6))
