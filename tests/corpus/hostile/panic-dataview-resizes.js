const b = new ArrayBuffer(64, { maxByteLength: 128 }), d = new DataView(b); d.setFloat64(32, { valueOf() { b.resize(3); return 10 } })
