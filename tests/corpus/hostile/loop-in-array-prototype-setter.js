Object.defineProperty(Array.prototype, 0, { set() { for (;;); } }); const a = []; a[0] = 1
