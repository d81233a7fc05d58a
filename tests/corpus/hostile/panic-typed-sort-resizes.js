const b = new ArrayBuffer(800, { maxByteLength: 1600 }), t = new Float64Array(b); t.sort(() => { b.resize(8); return 1 }); t.length
