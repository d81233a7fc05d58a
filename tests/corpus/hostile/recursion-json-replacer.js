(function f() { return JSON.stringify(1, f) })()
