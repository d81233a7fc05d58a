(function f() { f(...arguments, 1) })()
