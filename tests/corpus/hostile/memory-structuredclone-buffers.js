const b = new Uint8Array(1e6), a = []; for (;;) a.push(structuredClone(b))
