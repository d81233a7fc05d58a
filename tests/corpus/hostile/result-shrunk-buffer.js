const b = new ArrayBuffer(8, { maxByteLength: 16 }), v = new Uint8Array(b, 4); b.resize(2); v
