let o = {}; const w = new WeakMap(); for (let i = 0; i < 3e4; i++) { const n = {}; w.set(n, o); o = n } o = null; 1
