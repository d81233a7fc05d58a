(function f() { new Function("f", "f(f)")(f) })(); var g = () => new Function("g", "return g()")(g); g()
