(function f() { [1, 2].reduce(f) })()
