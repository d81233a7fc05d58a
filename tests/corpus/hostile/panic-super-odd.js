const o = { __proto__: null, f() { return super.x } }; try { o.f() } catch {} class A { static f() { delete super.x } } try { A.f() } catch {} 1
