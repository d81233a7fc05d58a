Array.prototype.forEach.call(new Proxy({ length: 2 ** 53 - 1 }, { has: () => true }), () => {})
