const e = { get message() { throw e } }; throw e
