const b = new ArrayBuffer(64, { maxByteLength: 128 }), t = new Uint8Array(b); t.toSorted(() => { b.resize(0); return 1 }).length
