new Intl.Locale("en-" + "abcdefgh-".repeat(1e5) + "x")
