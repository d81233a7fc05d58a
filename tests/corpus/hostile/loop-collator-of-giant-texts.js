const text = "ä".repeat(4e6), { compare } = new Intl.Collator("de", { numeric: true }); for (;;) compare(text + "x", text + "y")
