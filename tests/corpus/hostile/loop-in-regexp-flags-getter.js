Object.defineProperty(RegExp.prototype, "flags", { get() { for (;;); } }); "a".matchAll(/a/g)
