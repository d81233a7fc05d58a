let h = {}; for (let i = 0; i < 50000; i++) h = new Proxy({}, h); h.x
