const t = new Uint8Array(4); Object.setPrototypeOf(t, null); Object.defineProperty(t, "length", { value: 1e9 }); t
