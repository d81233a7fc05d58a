const b = new ArrayBuffer(8, { maxByteLength: 16 }), v = new DataView(b, 4); b.resize(2); try { new TextDecoder().decode(v) } catch {} try { new TextDecoder().decode(Symbol()) } catch {} 1
