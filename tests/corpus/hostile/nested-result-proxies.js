const f = () => new Proxy({}, { get: () => f(), ownKeys: () => ["a"], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) }); f()
