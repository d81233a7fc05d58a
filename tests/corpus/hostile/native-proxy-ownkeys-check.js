Object.keys(new Proxy({}, { ownKeys: () => Array.from({ length: 2e5 }, (_, i) => "k" + i) })).length
