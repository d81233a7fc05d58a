let p = { a: 1 }; for (let i = 0; i < 50000; i++) p = new Proxy(p, {}); p
