const a = []; for (;;) { const b = new ArrayBuffer(8, { maxByteLength: 4e6 }); b.resize(4e6); a.push(b) }
