let a = {}; for (let i = 0; i < 20000; i++) a = { a }; JSON.stringify(a).length
