const a = new Uint8Array(6e6), b = new Float64Array(6e6); for (;;) a.set(b)
