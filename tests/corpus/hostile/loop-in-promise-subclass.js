class P extends Promise { constructor(f) { super(f); if (P.on) for (;;); } } const p = P.resolve(); P.on = 1; p.then(() => {})
