"\u00e9".repeat(5e6).localeCompare("e\u0301".repeat(5e6))
