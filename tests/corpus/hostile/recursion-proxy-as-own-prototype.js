const p = new Proxy({}, { getPrototypeOf: () => p }); p instanceof Array
