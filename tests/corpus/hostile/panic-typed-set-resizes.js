const b = new ArrayBuffer(64, { maxByteLength: 128 }), t = new Uint8Array(b); t.set({ length: 60, get 0() { b.resize(2); return 1 } }, 4); t.length
