const e = new Error("x"); Object.defineProperty(e, "name", { get: () => String(e) }); String(e)
