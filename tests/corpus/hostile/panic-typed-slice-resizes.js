const b = new ArrayBuffer(64, { maxByteLength: 128 }), t = new Uint8Array(b); t.constructor = { [Symbol.species]: function (n) { b.resize(1); return new Uint8Array(n) } }; t.slice(2).length
