(function f() { Array.from([1], f) })()
