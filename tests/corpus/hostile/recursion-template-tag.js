(function f() { f`x` })()
