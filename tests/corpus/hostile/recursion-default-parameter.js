(function f(a = f()) {})()
