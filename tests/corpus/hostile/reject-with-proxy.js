Promise.reject(new Proxy({}, { get() { throw 1 } }))
