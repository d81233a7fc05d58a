const options = { get weekday() { return new Intl.DateTimeFormat('en', options) } }; new Intl.DateTimeFormat('en', options)
