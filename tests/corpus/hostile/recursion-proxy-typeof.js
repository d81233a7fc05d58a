let f = function () {}; for (let i = 0; i < 50000; i++) f = new Proxy(f, {}); typeof f
