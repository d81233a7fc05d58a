Array.prototype.reduce.call(new Proxy([], { get: (t, k) => k === "length" ? 2 ** 53 : 1, has: () => true }), () => 1)
