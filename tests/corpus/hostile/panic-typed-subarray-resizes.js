const b = new ArrayBuffer(64, { maxByteLength: 128 }), t = new Uint8Array(b); t.subarray({ valueOf() { b.resize(0); return 10 } })
