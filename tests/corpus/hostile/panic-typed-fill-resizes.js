const b = new ArrayBuffer(64, { maxByteLength: 128 }), t = new Uint8Array(b); t.fill({ valueOf() { b.resize(1); return 7 } }, 0, 64); t.length
