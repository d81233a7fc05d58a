const o = {}; let n = 0; const add = () => Object.defineProperty(o, "k" + n++, { get() { if (n < 100) add(); return 1 }, enumerable: true, configurable: true }); add(); o
