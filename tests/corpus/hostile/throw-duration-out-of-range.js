new Intl.DurationFormat("en").format({ seconds: 2 ** 53 })
