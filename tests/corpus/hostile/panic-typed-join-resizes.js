const b = new ArrayBuffer(64, { maxByteLength: 128 }), t = new Uint8Array(b); t.join({ toString() { b.resize(3); return "," } })
