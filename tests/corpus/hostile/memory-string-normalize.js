"\ufdfa".repeat(1e7).normalize("NFKD").length
