Reflect.ownKeys(new Proxy({}, { ownKeys: () => new Proxy([], { get() { for (;;); } }) }))
