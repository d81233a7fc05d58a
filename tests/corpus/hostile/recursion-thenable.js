const t = { then(r) { r(t) } }; Promise.race([new Promise((_, r) => setTimeout(() => r(new Error("x")), 20)), 1])
