const text = "1".repeat(4e6), { compare } = new Intl.Collator("de", { numeric: true }); for (;;) compare(text + "1", text + "2")
