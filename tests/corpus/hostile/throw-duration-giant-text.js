new Intl.DurationFormat("en").format("PT" + "1".repeat(1e6) + "H")
