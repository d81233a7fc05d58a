const b = new ArrayBuffer(64, { maxByteLength: 128 }), t = new Uint8Array(b); for (const x of t) b.resize(2)
