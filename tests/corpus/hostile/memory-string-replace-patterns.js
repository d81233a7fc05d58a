"a".repeat(2e4).replace(/a/g, "$`$'").length
