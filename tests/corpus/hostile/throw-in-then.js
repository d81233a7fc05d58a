Promise.resolve().then(() => { throw null })
