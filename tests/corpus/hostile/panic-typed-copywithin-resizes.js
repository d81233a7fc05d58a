const b = new ArrayBuffer(64, { maxByteLength: 128 }), t = new Uint8Array(b); t.copyWithin(0, { valueOf() { b.resize(3); return 10 } }, 64); t.length
