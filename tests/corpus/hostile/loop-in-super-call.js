class A { constructor() { for (;;); } } class B extends A {} new B()
