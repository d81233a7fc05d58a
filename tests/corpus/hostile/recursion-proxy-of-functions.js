let f = () => 1; for (let i = 0; i < 50000; i++) f = new Proxy(f, {}); f()
