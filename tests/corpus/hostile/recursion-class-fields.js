class A { a = new A() } new A()
