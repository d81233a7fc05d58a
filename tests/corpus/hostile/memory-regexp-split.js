"a".repeat(1e7).split(/(?:)/).length
