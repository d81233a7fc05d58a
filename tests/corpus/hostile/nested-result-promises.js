let p = Promise.resolve(1); for (let i = 0; i < 10000; i++) { const q = p; p = new Promise((r) => r(q)) } p
