class A { static get a() { return A.a } } A.a
