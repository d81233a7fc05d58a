Array.prototype[Symbol.iterator] = function* () { for (;;); }; const [x] = [1]
