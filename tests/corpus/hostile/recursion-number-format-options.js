const options = { get style() { return (1).toLocaleString("en", options) } }; (1).toLocaleString("en", options)
