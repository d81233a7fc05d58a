const options = { get years() { return new Intl.DurationFormat("en", options) } }; new Intl.DurationFormat("en", options)
