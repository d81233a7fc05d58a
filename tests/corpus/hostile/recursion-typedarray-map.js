(function f() { new Uint8Array(1).map(f) })()
