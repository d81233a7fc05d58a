const p = new Proxy({}, { defineProperty: (t, k, d) => Reflect.defineProperty(p, k, d) }); p.x = 1
