const f = () => Promise.reject(1).catch(f); f()
