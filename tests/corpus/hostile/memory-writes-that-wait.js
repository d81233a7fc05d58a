const w = new WritableStream({ write: () => new Promise(() => {}) }).getWriter(); for (;;) w.write(new Uint8Array(1 << 16))
