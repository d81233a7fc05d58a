(function f() { queueMicrotask(f) })()
