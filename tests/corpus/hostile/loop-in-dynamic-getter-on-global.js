Object.defineProperty(globalThis, "zz", { get() { for (;;); } }); zz
