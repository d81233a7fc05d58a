const b = new ArrayBuffer(64, { maxByteLength: 128 }), t = new Uint8Array(b); t.with(60, { valueOf() { b.resize(3); return 10 } })
