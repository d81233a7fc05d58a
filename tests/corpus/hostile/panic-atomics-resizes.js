const b = new ArrayBuffer(64, { maxByteLength: 128 }), t = new Int32Array(b); Atomics.add(t, 15, { valueOf() { b.resize(0); return 1 } })
