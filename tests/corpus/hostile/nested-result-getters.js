const f = () => ({ get a() { return f() } }); f()
