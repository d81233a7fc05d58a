const a = []; for (;;) { const b = new SharedArrayBuffer(8, { maxByteLength: 4e6 }); b.grow(4e6); a.push(b) }
