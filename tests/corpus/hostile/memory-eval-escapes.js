eval('"' + "\\u{10ffff}".repeat(3e6) + '"').length
