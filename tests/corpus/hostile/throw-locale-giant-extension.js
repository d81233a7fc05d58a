new Intl.Locale("en", { calendar: "abcdefgh-".repeat(1e5) + "ab" })
