let o = null; for (let i = 0; i < 3000; i++) { o = Object.create(o); o["k" + i] = 1 } for (const k in o) ; 1
