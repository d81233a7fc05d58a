Array.prototype.copyWithin.call(new Proxy({ length: 2 ** 53 - 1 }, { has: () => true, get: (t, k) => k === "length" ? 2 ** 53 - 1 : 1, set: () => true }), 0, 1)
